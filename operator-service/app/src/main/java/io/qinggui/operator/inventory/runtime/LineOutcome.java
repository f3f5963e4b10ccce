package io.qinggui.operator.inventory.runtime;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line, or of a lease that has none.
 *
 * @param line its number, from 1; absent for a lease that the inventory does not have
 * @param leaseNumber the lessor's own, when the line says it
 * @param leaseId the lease, when it is known which
 * @param code why it was refused
 * @param pointer the field because of which it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineOutcome(
    @JsonIgnore Kind kind,
    @Nullable Integer line,
    @Nullable String leaseNumber,
    @Nullable String leaseId,
    @Nullable String code,
    @Nullable String pointer) {

  /** What was done. */
  enum Kind {
    RECORDED,
    CHANGED,
    ENDED,
    UNCHANGED,
    REFUSED
  }

  static LineOutcome of(Kind kind) {
    return new LineOutcome(kind, null, null, null, null, null);
  }
}
