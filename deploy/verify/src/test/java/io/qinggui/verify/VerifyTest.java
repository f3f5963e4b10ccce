package io.qinggui.verify;

import static io.qinggui.verify.SampleSource.QINGXI;
import static io.qinggui.verify.SampleSource.operate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is called. */
class VerifyTest {

  @TempDir private Path directory;

  private final SampleSource source = SampleSource.filled();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... args) {
    return Verify.run(new PrintStream(printed, true, UTF_8), args);
  }

  private String output() {
    return printed.toString(UTF_8);
  }

  private String kit(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("kit.zip"), bytes).toString();
  }

  @Test
  void a_right_kit_is_told_in_english_and_ends_with_0() throws IOException {
    int code = run(kit(source.of(QINGXI)), "--lang", "en");
    assertThat(code).isZero();
    assertThat(output())
        .contains(
            "All is right.", "keys are those of the kit itself", "only by a kit of everything")
        .contains("Ledger license: 8 events proven, of 10");
  }

  @Test
  void a_right_kit_is_told_in_chinese() throws IOException {
    assertThat(run(kit(source.ofEverything()), "--lang", "zh")).isZero();
    assertThat(output()).contains("全部正确。", "全量审计包", "信任的密钥取自审计包本身");
  }

  @Test
  void what_is_wrong_is_told_with_its_position_and_ends_with_1() throws IOException {
    Unpacked unpacked = new Unpacked(source.of(QINGXI, operate(QINGXI, "2018-01-01")));
    unpacked.change("ledgers/license/events/000000000002", it -> it.replace("2014", "2015"));
    assertThat(run(kit(unpacked.packed()), "--lang", "en")).isEqualTo(1);
    assertThat(output()).contains("WRONG: license, position 2", "bytes altered");
  }

  @Test
  void an_auditor_s_own_policy_takes_the_place_of_the_kit_s() throws IOException {
    String kit = kit(source.ofEverything());
    Path policy = directory.resolve("policy");
    Files.write(policy, source.policy());
    assertThat(run(kit, "--lang", "en", "--policy", policy.toString())).isZero();
    assertThat(output()).contains("those of your file").doesNotContain("kit itself");

    WrittenLog other = new WrittenLog("license", WrittenLog.key(5));
    Files.writeString(policy, "log " + other.signer().verifierKey().format() + "\nquorum none\n");
    assertThat(run(kit, "--lang", "en", "--policy", policy.toString())).isEqualTo(1);
    assertThat(output()).contains("wrong signature");
  }

  @Test
  void what_changed_between_two_moments_is_told() throws IOException {
    String kit = kit(source.of(QINGXI, operate(QINGXI, "2018-01-01")));
    String before = source.license.recordedAt(2).toString();
    String after = source.license.recordedAt(10).toString();
    assertThat(run(kit, "--lang", "en", "--diff", before, after)).isZero();
    assertThat(output())
        .contains("license position 3", "service-report-noted")
        .contains("+ " + QINGXI, "CREDIT_CAUTION", "->")
        .doesNotContain("license position 2,");
  }

  @Test
  void wrong_use_and_what_is_no_kit_end_with_2() throws IOException {
    String kit = kit(source.ofEverything());
    assertThat(run()).isEqualTo(2);
    assertThat(run("--help")).isEqualTo(2);
    assertThat(run(kit, "another.zip")).isEqualTo(2);
    assertThat(run(kit, "--policy")).isEqualTo(2);
    assertThat(run(kit, "--diff", "2018", "2019")).isEqualTo(2);
    assertThat(run(directory.resolve("none.zip").toString())).isEqualTo(2);
    assertThat(run(kit("no zip at all".getBytes(UTF_8)))).isEqualTo(2);
    assertThat(run(kit(new byte[0]))).isEqualTo(2);
    assertThat(run(kit(new Unpacked(source.ofEverything()).without("kit.json").packed())))
        .isEqualTo(2);
  }

  @Test
  void every_text_is_there_in_both_languages_and_every_fault_has_one() {
    ResourceBundle zh = ResourceBundle.getBundle("verify.texts", Locale.ROOT);
    ResourceBundle en = ResourceBundle.getBundle("verify.texts", Locale.ENGLISH);
    assertThat(en.keySet()).isEqualTo(zh.keySet());
    List<String> faults = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      faults.add(fault.key());
    }
    assertThat(zh.keySet()).containsAll(faults);
  }
}
