package io.qinggui.bench.decision;

import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.question.Question;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * May it take customers, on some day from 2016 to 2018, often the day before or after a deadline?
 */
record AnyQuestion(Service service, String province, LocalDate on) {

  private static final List<LocalDate> EDGES =
      List.of(
          LocalDate.parse("2016-03-01"),
          LocalDate.parse("2017-03-31"),
          LocalDate.parse("2017-04-01"),
          LocalDate.parse("2017-12-31"),
          LocalDate.parse("2018-01-01"),
          LocalDate.parse("2018-02-01"));

  static AnyQuestion of(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Service service = random.nextBoolean() ? Service.CDN : Service.IDC;
    String province = Provinces.ALL.get(random.nextInt(Math.clamp(size / 20, 1, 12)));
    LocalDate on =
        random.nextInt(3) == 0
            ? LocalDate.parse("2016-01-01").plusDays(random.nextInt(1_000))
            : EDGES.get(random.nextInt(EDGES.size()));
    return new AnyQuestion(service, province, on);
  }

  Question question() {
    return new Question.AcceptCustomer(service, province);
  }
}
