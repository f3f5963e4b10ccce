package io.qinggui.inspection.hotline.http;

import io.qinggui.inspection.language.HotlineEvent;
import io.qinggui.inspection.language.HotlineEvent.HotlinePublished;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hotline as everybody sees it.
 *
 * @param hours when somebody answers
 */
record HotlineView(
    String hotlineId, String province, String number, String hours, LocalDate publishedOn) {

  static HotlineView after(@Nullable HotlineView before, HotlineEvent event) {
    return switch (event) {
      case HotlinePublished it ->
          new HotlineView(it.hotlineId(), it.province(), it.number(), it.hours(), it.publishedOn());
    };
  }
}
