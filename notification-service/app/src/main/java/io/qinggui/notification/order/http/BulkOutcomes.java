package io.qinggui.notification.order.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of many acknowledgements.
 *
 * @param dryRun {@code true} when this is what would become of them; absent otherwise
 * @param outcomes one for each, in order
 */
record BulkOutcomes(@Nullable Boolean dryRun, List<BulkOutcome> outcomes) {

  /**
   * What became of one.
   *
   * @param orderId as it was given; absent when it was not
   * @param status 201 when it is new, 200 when the same was said before, otherwise what it would
   *     have been refused with alone
   * @param code why it was refused
   * @param pointer the field because of which it was refused
   * @param supersededBy the order to answer instead
   */
  record BulkOutcome(
      @Nullable String orderId,
      int status,
      @Nullable String code,
      @Nullable String pointer,
      @Nullable String supersededBy) {}
}
