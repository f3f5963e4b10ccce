package io.qinggui.notification.subscription.http;

import io.qinggui.notification.language.Selection;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody subscribes to.
 *
 * @param types CloudEvents types; one that ends in {@code .*} stands for all that begin so
 * @param provinces two-digit codes; all when there are none
 * @param services all when there are none
 * @param operatorIds all that one may see when there are none
 * @param from {@code NOW}, {@code BEGINNING}, or the position of the feed after which it begins
 */
record SubscriptionBody(
    @ValidText(max = 200) String name,
    @NotEmpty @Size(max = 50) List<@ValidText(max = 200) String> types,
    @Nullable @Size(max = 31) List<@ValidProvince String> provinces,
    @Nullable List<Service> services,
    @Nullable @Size(max = 500) List<@ValidOperatorId String> operatorIds,
    DeliveryBody delivery,
    @Schema(
            oneOf = {String.class, Long.class},
            example = "NOW")
        JsonNode from)
    implements Noted {

  Selection selection() {
    return new Selection(
        types.stream().distinct().toList(),
        orNone(provinces).toList(),
        orNone(services).map(Service::name).toList(),
        orNone(operatorIds).toList());
  }

  private static <T> Stream<T> orNone(@Nullable List<T> items) {
    return items == null ? Stream.empty() : items.stream().distinct();
  }
}
