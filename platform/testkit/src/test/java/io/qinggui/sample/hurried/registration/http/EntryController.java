package io.qinggui.sample.hurried.registration.http;

import java.time.LocalDate;

/** Tells the time by itself. */
final class EntryController {

  private EntryController() {}

  @SuppressWarnings("JavaTimeDefaultTimeZone") // what the test is about
  static LocalDate today() {
    return LocalDate.now();
  }
}
