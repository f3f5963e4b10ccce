package io.qinggui.platform.web.write;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a body of many.
 *
 * @param line its number, from 1
 * @param status what it would have been answered with alone
 * @param resource what it is about, as far as that is known: names and values of its ids
 * @param code why it was refused
 * @param pointer the field because of which it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineOutcome(
    int line,
    int status,
    @JsonAnyGetter Map<String, Object> resource,
    @Nullable String code,
    @Nullable String pointer) {

  /** Copies the map. */
  public LineOutcome {
    resource = Map.copyOf(resource);
  }

  static LineOutcome refused(int line, Map<String, Object> resource, Refusal refusal, int status) {
    return new LineOutcome(line, status, resource, refusal.code(), refusal.pointer());
  }
}
