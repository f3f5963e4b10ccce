package io.qinggui.inspection.deadline;

import io.qinggui.inspection.language.TimeLimitEvent.TimeLimitPassed;
import io.qinggui.platform.reference.ContentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done by a day.
 *
 * @param date last day for it
 * @param id of what it is about, unlike that of anything else of its kind
 * @param authority {@code MIIT} or the province code of who has to do it, or to see to it; absent
 *     when that is nobody in particular
 * @param operatorId whom it is about, when that is one operator
 */
public record Due(
    LocalDate date,
    DueKind kind,
    String id,
    @Nullable String authority,
    @Nullable String operatorId) {

  /**
   * That it was not done on its last day. Of a complaint it does not say whom it is about: an
   * operator learns of a case, never of a complaint.
   */
  public TimeLimitPassed passed() {
    String told = kind == DueKind.COMPLAINT_REPLY ? null : operatorId;
    return new TimeLimitPassed(
        ContentId.of("TL", kind, id, date), kind.name(), id, authority, told, date);
  }

  /** The order of a list: by day, then by kind and id. */
  public String key() {
    return date + " " + kind + " " + id;
  }
}
