package io.qinggui.operator.lease.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.lease.Lease;
import io.qinggui.lease.Purpose;
import io.qinggui.lease.Resource;
import io.qinggui.lease.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operators, and what they lease to each other on a day.
 *
 * @param nodes each operator once
 * @param edges each lease once, the nearest first
 * @param truncated whether there were more than are told
 */
record GraphView(List<Node> nodes, List<Edge> edges, boolean truncated) {

  /**
   * An operator.
   *
   * @param name {@code null} when it is not registered any more
   */
  record Node(String operatorId, @Nullable String name, @Nullable String kind) {}

  /**
   * A lease.
   *
   * @param until last day, absent when no end is known
   * @param findings what was found of it, on whatever days
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Edge(
      String leaseId,
      String lessorId,
      String lesseeId,
      Resource resource,
      String identifier,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String service,
      Purpose purpose,
      List<Finding> findings) {

    /** A violation that the lease is, by what was found. */
    record Finding(String findingId, String kind) {}

    static Edge of(Lease lease, LocalDate day, List<Finding> findings) {
      Terms terms = lease.termsOn(day);
      return new Edge(
          lease.leaseId(),
          lease.lessorId(),
          lease.lesseeId(),
          lease.resource(),
          lease.identifier(),
          lease.from(),
          lease.lastDay().orElse(null),
          terms.service(),
          terms.purpose(),
          findings);
    }
  }
}
