package io.qinggui.standalone.sample;

import java.util.List;

/** The State Council's working days of the years in which applications are decided. */
final class Calendars {

  private static final String HOLIDAYS_2017 =
      String.join(
          ";",
          List.of(
              "2017-01-01;2017-01-02",
              "2017-01-27;2017-01-28;2017-01-29;2017-01-30;2017-01-31;2017-02-01;2017-02-02",
              "2017-04-02;2017-04-03;2017-04-04",
              "2017-04-29;2017-04-30;2017-05-01",
              "2017-05-28;2017-05-29;2017-05-30",
              "2017-10-01;2017-10-02;2017-10-03;2017-10-04;2017-10-05;2017-10-06;2017-10-07",
              "2017-10-08"));
  private static final String HOLIDAYS_2018 =
      String.join(
          ";",
          List.of(
              "2018-01-01",
              "2018-02-15;2018-02-16;2018-02-17;2018-02-18;2018-02-19;2018-02-20;2018-02-21",
              "2018-04-05;2018-04-06;2018-04-07",
              "2018-04-29;2018-04-30;2018-05-01",
              "2018-06-16;2018-06-17;2018-06-18",
              "2018-09-22;2018-09-23;2018-09-24",
              "2018-10-01;2018-10-02;2018-10-03;2018-10-04;2018-10-05;2018-10-06;2018-10-07"));

  private Calendars() {}

  /** In the calendar of 2018 a working Saturday is forgotten at first. */
  static void write(Tables tables) {
    String basis = "国办发明电〔2017〕12号";
    tables.add(
        "calendars",
        2017,
        HOLIDAYS_2017,
        "2017-01-22;2017-02-04;2017-04-01;2017-05-27;2017-09-30",
        "国办发明电〔2016〕17号");
    String weekends = "2018-02-11;2018-02-24;2018-04-08;2018-04-28;2018-09-29";
    tables.add("calendars", 2018, HOLIDAYS_2018, weekends, basis);
    Correction.of("calendars", "2018", "calendar-recorded", "", "漏录调休上班日")
        .with("year", 2018)
        .with("holidays", HOLIDAYS_2018)
        .with("workingWeekends", weekends + ";2018-09-30")
        .with("basis", basis)
        .write(tables);
  }
}
