package io.qinggui.notification.order.http;

import io.qinggui.notification.language.OrderAction;
import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What carriers say. */
final class AcknowledgementBodies {

  /** Longest remark, in code points. */
  private static final int REMARK = 2000;

  private AcknowledgementBodies() {}

  /** Of one order. */
  record Answer(
      LocalDate acknowledgedOn,
      OrderAction action,
      @Nullable @MultiLine @ValidText(max = REMARK) String remark)
      implements Noted {

    Acknowledge command(String orderId, Filer filer, LocalDate today) {
      return new Acknowledge(orderId, acknowledgedOn, action, remark, filer, today);
    }
  }

  /** Of one order among many. */
  record OrderAnswer(
      @ValidText(max = 64) String orderId,
      LocalDate acknowledgedOn,
      OrderAction action,
      @Nullable @MultiLine @ValidText(max = REMARK) String remark) {

    Acknowledge command(Filer filer, LocalDate today) {
      return new Acknowledge(orderId, acknowledgedOn, action, remark, filer, today);
    }
  }

  /**
   * Of many orders. Each is read by itself, so that one that is wrong refuses no other one.
   *
   * @param acknowledgements each an {@link OrderAnswer}
   */
  record Answers(
      @ArraySchema(schema = @Schema(implementation = OrderAnswer.class)) @Size(min = 1, max = 1000)
          List<JsonNode> acknowledgements)
      implements Noted {}
}
