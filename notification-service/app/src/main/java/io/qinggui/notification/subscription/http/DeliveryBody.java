package io.qinggui.notification.subscription.http;

import io.qinggui.notification.language.Channel;
import io.qinggui.notification.subscription.Delivery.Digest;
import io.qinggui.notification.subscription.Delivery.Kind;
import io.qinggui.notification.subscription.Delivery.Language;
import io.qinggui.notification.subscription.Delivery.Mode;
import io.qinggui.notification.subscription.Delivery.Ordering;
import io.qinggui.notification.subscription.Delivery.Validation;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way that events shall take. A webhook has url, mode, ordering and perhaps validation; a mail
 * has to, digest and perhaps language. Fields of the other kind are refused, not ignored.
 */
record DeliveryBody(
    Kind kind,
    @Nullable @ValidText(max = 2048) String url,
    @Nullable Mode mode,
    @Nullable Ordering ordering,
    @Nullable Validation validation,
    @Nullable @ValidText(max = 254) String to,
    @Nullable Digest digest,
    @Nullable Language language) {

  /**
   * The channel that is meant.
   *
   * @throws ProblemException 422 with each field that is missing, or of the other kind
   */
  Channel channel() {
    return switch (kind) {
      case WEBHOOK -> webhook();
      case EMAIL -> email();
    };
  }

  private Channel webhook() {
    require(fields("url", url, "mode", mode, "ordering", ordering));
    refuse(fields("to", to, "digest", digest, "language", language));
    return new Channel(
        kind.name(),
        url,
        name(mode),
        name(ordering),
        name(validation == null ? Validation.NONE : validation),
        null,
        null,
        null);
  }

  private Channel email() {
    require(fields("to", to, "digest", digest));
    refuse(fields("url", url, "mode", mode, "ordering", ordering, "validation", validation));
    return new Channel(
        kind.name(),
        null,
        null,
        null,
        null,
        to,
        name(digest),
        name(language == null ? Language.ZH : language));
  }

  private static String name(@Nullable Enum<?> value) {
    return Objects.requireNonNull(value).name();
  }

  private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }

  private static void require(Map<String, @Nullable Object> fields) {
    problems(fields, false, "required");
  }

  private static void refuse(Map<String, @Nullable Object> fields) {
    problems(fields, true, "field-of-other-delivery");
  }

  private static void problems(Map<String, @Nullable Object> fields, boolean present, String code) {
    List<FieldProblem> problems =
        fields.entrySet().stream()
            .filter(it -> (it.getValue() != null) == present)
            .map(it -> FieldProblem.at("/delivery/" + it.getKey(), code))
            .toList();
    if (!problems.isEmpty()) {
      throw ProblemException.invalid(problems);
    }
  }
}
