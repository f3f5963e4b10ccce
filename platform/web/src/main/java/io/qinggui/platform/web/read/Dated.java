package io.qinggui.platform.web.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record, and by which clocks it was asked for.
 *
 * @param validAt as asked; absent when it was not asked, and facts of every day are in the record
 * @param knownAt likewise
 * @param record what is on record
 */
public record Dated<V>(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String validAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String knownAt,
    @JsonUnwrapped V record) {

  /** With everything on record now, whenever it counts. */
  public static <V> Dated<V> present(V record) {
    return new Dated<>(null, null, record);
  }

  /** As of the clocks of a question. */
  public static <V> Dated<V> asOf(Optional<AsOf> clocks, V record) {
    return new Dated<>(
        clocks.map(it -> it.validAt().toString()).orElse(null),
        clocks.map(it -> it.knownAt().toString()).orElse(null),
        record);
  }
}
