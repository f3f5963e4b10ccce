package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The keys of a file's lines, of which no line is held. */
class KeysTest {

  private static final int LINES = 50_000;

  private final Keys keys = new Keys();

  @Test
  void of_many_lines_only_those_in_dispute_are_remembered() {
    for (int i = 0; i < LINES; i++) {
      keys.add(report(i, "U" + i, "2015-01-01"));
    }
    keys.add(report(LINES, "U7", "2015-01-02"));
    keys.complete();

    assertThat(keys.dispute(report(9, "U7", "2015-01-01")))
        .hasValueSatisfying(
            it -> {
              assertThat(it.first()).isEqualTo(7);
              assertThat(it.other()).isEqualTo(LINES);
            });
    assertThat(keys.dispute(report(8, "U8", "2015-01-01"))).isEmpty();
    assertThat(keys.inDispute()).isEqualTo(2);
  }

  @Test
  void a_note_makes_no_difference() {
    keys.add(report(2, "U1", "2015-01-01"));
    keys.add(
        new Line(
            Written.file(FileKind.SERVICE_REPORTS, 3),
            Map.of(
                "operatorId",
                "U1",
                "service",
                "IDC",
                "province",
                "33",
                "runningSince",
                "2015-01-01",
                "note",
                "复核")));

    assertThat(keys.inDispute()).isZero();
    assertThat(keys.twice()).isOne();
  }

  @Test
  void a_number_of_a_license_is_one_key_in_any_spelling() {
    keys.add(revocation(2, "浙B1-20140101", "2018-01-01"));
    keys.add(revocation(3, "浙ｂ１－20140101号", "2018-01-02"));

    assertThat(keys.inDispute()).isEqualTo(2);
  }

  private static Line revocation(int number, String license, String on) {
    return new Line(
        Written.file(FileKind.REVOCATIONS, number),
        Map.of("licenseNumber", license, "decidedOn", on));
  }

  @Test
  void a_line_without_its_key_contradicts_none() {
    keys.add(new Line(Written.file(FileKind.SERVICE_REPORTS, 2), Map.of("service", "IDC")));
    keys.add(new Line(Written.file(FileKind.SERVICE_REPORTS, 3), Map.of("service", "ISP")));

    assertThat(keys.inDispute()).isZero();
  }

  @Test
  void of_what_there_may_be_several_on_a_day_none_contradicts_another() {
    Keys suspensions = new Keys();
    suspensions.add(suspension(2, "2018-03-01", "a"));
    suspensions.add(suspension(3, "2018-03-01", "b"));

    assertThat(suspensions.inDispute()).isZero();
  }

  private static Line suspension(long number, String from, String basis) {
    return new Line(
        Written.file(FileKind.SUSPENSIONS, number),
        Map.of("licenseNumber", "L1", "from", from, "basis", basis));
  }

  private static Line report(long number, String operator, String since) {
    return new Line(
        Written.file(FileKind.SERVICE_REPORTS, number),
        Map.of("operatorId", operator, "service", "IDC", "province", "33", "runningSince", since));
  }
}
