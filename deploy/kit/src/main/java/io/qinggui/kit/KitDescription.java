package io.qinggui.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a kit says of itself, in {@code kit.json}. Nobody signed it.
 *
 * @param format {@value #FORMAT}
 * @param operators whom it is about; everybody when empty
 * @param knownAt what was recorded later did not count for its questions
 * @param madeAt when it was made
 * @param madeBy the program that made it
 * @param rulebook version of the rulebook, as known then
 * @param ledgers the parts of it, by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KitDescription(
    String format,
    List<String> operators,
    Instant knownAt,
    Instant madeAt,
    String madeBy,
    String rulebook,
    List<Part> ledgers) {

  public static final String FORMAT = "qinggui-audit-kit/1";

  /** The ledger from which decisions follow. */
  public static final String DECIDING = "license";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public KitDescription {
    Objects.requireNonNull(knownAt);
    Objects.requireNonNull(madeAt);
    Objects.requireNonNull(madeBy);
    Objects.requireNonNull(rulebook);
    operators = List.copyOf(operators);
    ledgers = List.copyOf(ledgers);
  }

  /**
   * A ledger.
   *
   * @param name in lower-case letters
   * @param size events that its checkpoint is of
   * @param positions those of its events that are there, in order; all when {@code null}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(String name, long size, @Nullable List<Long> positions) {

    public Part {
      positions = positions == null ? null : List.copyOf(positions);
      if (!name.matches("[a-z]+") || size < 0) {
        throw new IllegalArgumentException("no ledger has this name or this size");
      }
    }
  }

  /**
   * @throws IllegalArgumentException when it is not one of this format
   */
  public static KitDescription parse(byte[] json) {
    try {
      KitDescription read = JSON.readValue(json, KitDescription.class);
      if (read == null || !FORMAT.equals(read.format())) {
        throw new IllegalArgumentException("the format is not " + FORMAT);
      }
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** In its one spelling, one line. */
  public byte[] toJson() {
    return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it is of everything, so that nothing can have been left out. */
  public boolean coversEverything() {
    return operators.isEmpty();
  }
}
