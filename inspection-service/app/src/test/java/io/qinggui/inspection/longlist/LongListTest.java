package io.qinggui.inspection.longlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.reference.Sha256;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class LongListTest {

  private static final LongList<String> TEXTS = new LongList<>("texts", JsonBytes::of, it -> it);

  /** Of 30 signs, in quotation marks and with a comma. */
  private static final String LINE = "0123456789ABCDEFGHIJKLMNOPQRST";

  private static final int OF_A_PART = 32_768 / 33;

  @Property(tries = 200)
  void the_parts_put_together_are_the_list(@ForAll("lists") List<String> all) {
    List<List<String>> parts = TEXTS.cut(all);

    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    assertThat(parts).allSatisfy(part -> assertThat(part).isNotEmpty());
    assertThat(parts).allSatisfy(part -> assertThat(TEXTS.bytesOf(part)).isLessThan(32_769));
    for (int i = 1; i < parts.size(); i++) {
      List<String> first = parts.get(i).subList(0, 1);
      assertThat(LongList.fit(TEXTS.bytesOf(parts.get(i - 1)) + TEXTS.bytesOf(first))).isFalse();
    }
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return Arbitraries.strings().ofMaxLength(3_000).list().ofMaxSize(80);
  }

  @Example
  void a_part_has_one_item_less_as_many_as_fit_and_not_one_more() {
    assertThat(sizes(0)).isEmpty();
    assertThat(sizes(OF_A_PART - 1)).containsExactly(OF_A_PART - 1);
    assertThat(sizes(OF_A_PART)).containsExactly(OF_A_PART);
    assertThat(sizes(OF_A_PART + 1)).containsExactly(OF_A_PART, 1);
    assertThat(sizes(2 * OF_A_PART)).containsExactly(OF_A_PART, OF_A_PART);
    assertThat(sizes(2 * OF_A_PART + 1)).containsExactly(OF_A_PART, OF_A_PART, 1);
  }

  private static List<Integer> sizes(int items) {
    return TEXTS.cut(Collections.nCopies(items, LINE)).stream().map(List::size).toList();
  }

  @Property
  void a_text_takes_as_many_bytes_as_are_told(
      @ForAll @StringLength(max = 50) @CharRange(from = ' ', to = '\uD7FF') String text) {
    assertThat(JsonBytes.of(text)).isEqualTo(EventJson.mapper().writeValueAsBytes(text).length + 1);
  }

  @Example
  void a_sign_of_two_halves_takes_four_bytes() {
    assertThat(JsonBytes.of("𠮷")).isEqualTo(EventJson.mapper().writeValueAsBytes("𠮷").length + 1);
  }

  @Example
  void a_list_is_told_by_the_digest_of_its_lines() {
    List<String> all = IntStream.range(0, 3).mapToObj(String::valueOf).toList();

    assertThat(TEXTS.whole(all).items()).isEqualTo(3);
    assertThat(TEXTS.whole(all).digest()).isEqualTo(Sha256.hex("0\n1\n2\n"));
    assertThat(TEXTS.whole(List.of()).digest()).isEqualTo(Sha256.hex(""));
  }
}
