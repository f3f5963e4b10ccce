package io.qinggui.license.rulebook.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.rules.book.Amendment;
import io.qinggui.license.rules.book.RuleValue;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.book.Unit;
import io.qinggui.platform.web.read.AsOf;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The law as it was known, and what it says about a date.
 *
 * @param rulebook names this very state of the law; answers quote it
 * @param campaign whether the campaign is {@code OPEN} or {@code CLOSED} on the date
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RulebookView(
    String validAt,
    String knownAt,
    String rulebook,
    String campaign,
    Map<String, Value> values,
    List<AmendmentItem> amendments) {

  /** A value, the clause that speaks of it and the document that set it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Value(
      Object value,
      String clause,
      String basis,
      @Nullable String amendmentEvent,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unit unit) {

    static Value of(RuleValue value) {
      return new Value(
          value.plain(),
          value.name().clause(),
          value.basis(),
          value.amendment(),
          value.name().unit());
    }
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AmendmentItem(
      String amendmentId, String basis, LocalDate publishedOn, @Nullable LocalDate inForceFrom) {

    static AmendmentItem of(Amendment amendment) {
      return new AmendmentItem(
          amendment.amendmentId(),
          amendment.basis(),
          amendment.publishedOn(),
          amendment.inForceFrom());
    }
  }

  static RulebookView of(Rulebook rulebook, AsOf asOf) {
    RuleValues inForce = rulebook.on(asOf.validDate());
    Map<String, Value> values = new LinkedHashMap<>();
    inForce.all().forEach(each -> values.put(each.name().key(), Value.of(each)));
    return new RulebookView(
        asOf.validAt().toString(),
        asOf.knownAt().toString(),
        rulebook.version(),
        inForce.campaignOpenOn(asOf.validDate()) ? "OPEN" : "CLOSED",
        values,
        rulebook.amendments().stream().map(AmendmentItem::of).toList());
  }
}
