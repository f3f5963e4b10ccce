package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Whose desk it is, on which day.
 *
 * @param visit of its owner
 * @param today in Beijing
 * @param since moment of the last visit
 * @param province of an administration; empty for the whole country
 */
record Desk(Visit visit, LocalDate today, Instant since, String province) {

  PageTexts texts() {
    return visit.texts();
  }

  String text(String key, Object... values) {
    return visit.texts().text("desk." + key, values);
  }

  /** What concerns the province. */
  Map<String, String> ofProvince() {
    return Map.of("province", province);
  }

  /** The operator that its owner is, or acts for. */
  String operatorId() {
    String id = visit.caller().operatorId();
    return id == null ? "" : id;
  }
}
