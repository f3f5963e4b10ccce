package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Lines that become one request go on as soon as the last of them was read. */
class JoinedLinesTest {

  private static final int LICENSES = 20_000;

  private final Groups groups = new Groups();
  private final List<Submission> sent = new ArrayList<>();

  @Test
  void no_more_lines_are_held_than_those_of_requests_that_are_not_complete() {
    for (int i = 0; i < LICENSES; i++) {
      groups.add(license(i, "IDC"), false);
      groups.add(license(i, "ISP"), false);
    }
    AtomicInteger complete = new AtomicInteger();
    JoinedLines joined = joined(complete);

    int most = 0;
    for (int i = 0; i < LICENSES; i++) {
      joined.add(license(i, "IDC"));
      joined.add(license(i, "ISP"));
      most = Math.max(most, joined.held());
    }
    joined.end();

    assertThat(most).isZero();
    assertThat(complete).hasValue(LICENSES);
  }

  @Test
  void requests_of_one_license_keep_the_order_of_their_first_lines() {
    List<Line> lines =
        List.of(expansion("2016", "CDN"), expansion("2017", "IDC"), expansion("2016", "ISP"));
    lines.forEach(it -> groups.add(it, false));
    JoinedLines joined =
        new JoinedLines(
            FileKind.EXPANSIONS, groups.complete()::count, sent::add, (line, why) -> {});

    lines.subList(0, 2).forEach(joined::add);
    assertThat(sent).isEmpty();
    joined.add(lines.get(2));

    assertThat(sent)
        .extracting(it -> it.first().cells().get("grantedOn"))
        .containsExactly("2016", "2017");
    assertThat(joined.held()).isZero();
  }

  @Test
  void one_license_in_two_spellings_is_one() {
    Line first = licensed(2, "浙B1-20140101", "U1", "IDC");
    Line other = licensed(3, "浙Ｂ１－２０１４０１０１号", "U1", "ISP");
    Line stranger = licensed(4, "浙b1-20140101", "U2", "CDN");
    List<Line> together = List.of(first, other);
    List<Rejection> rejected = new ArrayList<>();

    together.forEach(it -> groups.add(it, false));
    JoinedLines joined =
        new JoinedLines(
            FileKind.LICENSES,
            groups.complete()::count,
            sent::add,
            (line, why) -> rejected.add(why));
    together.forEach(joined::add);
    assertThat(sent).hasSize(1);
    assertThat(rejected).isEmpty();

    assertThat(JoinedLines.identity(stranger)).isEqualTo(JoinedLines.identity(first));
    assertThat(JoinedLines.common(stranger)).isNotEqualTo(JoinedLines.common(first));
  }

  private static Line licensed(int number, String license, String operator, String service) {
    return new Line(
        Written.file(FileKind.LICENSES, number),
        Map.of("licenseNumber", license, "operatorId", operator, "service", service));
  }

  @Test
  void a_file_that_lost_lines_since_it_was_checked_is_sent_as_it_is() {
    groups.add(license(1, "IDC"), false);
    groups.add(license(1, "ISP"), false);
    AtomicInteger complete = new AtomicInteger();
    JoinedLines joined = joined(complete);

    joined.add(license(1, "IDC"));
    assertThat(joined.held()).isOne();
    joined.end();

    assertThat(complete).hasValue(1);
  }

  private JoinedLines joined(AtomicInteger complete) {
    return new JoinedLines(
        FileKind.LICENSES,
        groups.complete()::count,
        submission -> complete.incrementAndGet(),
        (line, why) -> {
          throw new AssertionError(why.code());
        });
  }

  private static Line license(int number, String service) {
    return line(FileKind.LICENSES, Map.of("licenseNumber", "L" + number, "service", service));
  }

  private static Line expansion(String grantedOn, String service) {
    return line(
        FileKind.EXPANSIONS,
        Map.of("licenseNumber", "L1", "grantedOn", grantedOn, "service", service));
  }

  private static Line line(FileKind kind, Map<String, String> cells) {
    return new Line(Written.file(kind, 1), cells);
  }
}
