package io.qinggui.verify;

import static io.qinggui.verify.SampleSource.OTHER;
import static io.qinggui.verify.SampleSource.QINGXI;
import static io.qinggui.verify.SampleSource.operate;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.transparency.MalformedException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whichever byte is changed into whichever other one, it is found. */
class ChangedByteTest {

  private static final int CHANGES = 5_000;

  /** One signature in all: each is verified ten thousand times. */
  private final SampleSource source = SampleSource.licensesOnly().withoutWitness();

  private final Random random = new Random(20170101);

  @Test
  void of_5000_changes_in_a_kit_of_everything_all_are_found() {
    everyChangeIsFound(source.ofEverything(operate(OTHER, "2018-01-01")));
  }

  @Test
  void of_5000_changes_in_a_kit_of_an_operator_all_are_found() {
    everyChangeIsFound(source.of(QINGXI, operate(QINGXI, "2018-01-01")));
  }

  private void everyChangeIsFound(byte[] kit) {
    assertThat(isFound(kit)).isFalse();
    for (int i = 0; i < CHANGES; i++) {
      int at = random.nextInt(kit.length);
      byte before = kit[at];
      kit[at] += (byte) (1 + random.nextInt(255));
      assertThat(isFound(kit)).as("byte %d from %d to %d", at, before, kit[at]).isTrue();
      kit[at] = before;
    }
  }

  @Test
  void what_is_packed_again_is_found_without_the_zip() {
    for (byte[] kit :
        List.of(
            source.ofEverything(operate(OTHER, "2018-01-01")),
            source.of(QINGXI, operate(QINGXI, "2018-01-01")))) {
      Unpacked unpacked = new Unpacked(kit);
      // what nobody signed: who made the kit and when, and whom to trust
      List<String> names =
          unpacked.files().keySet().stream()
              .filter(it -> !it.equals("kit.json") && !it.equals("policy"))
              .toList();
      for (int i = 0; i < 1000; i++) {
        String name = names.get(random.nextInt(names.size()));
        byte[] before = unpacked.file(name);
        byte[] after = before.clone();
        after[random.nextInt(after.length)] += (byte) (1 + random.nextInt(255));
        assertThat(isFound(unpacked.with(name, after).packed())).as(name).isTrue();
        unpacked.with(name, before);
      }
    }
  }

  private static boolean isFound(byte[] kit) {
    try {
      return !Unpacked.findings(kit).isEmpty();
    } catch (IllegalArgumentException | MalformedException e) {
      // told as: this is no kit
      return true;
    }
  }
}
