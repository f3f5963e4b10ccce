package io.qinggui.inspection.spotcheck;

import io.qinggui.inspection.language.SpotCheckEvent.Drawn;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.inspection.language.SpotCheckEvent.Value;
import io.qinggui.platform.reference.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The draw of format {@value #FORMAT}. All texts are UTF-8, all digests SHA-256 in lower-case hex.
 *
 * <ul>
 *   <li>seed: {@code name=value;} of each value in the announced order, one behind the other;
 *   <li>{@code ticket(x) = hex(SHA-256(hex(SHA-256(seed)) + x))};
 *   <li>the sample has the operators with the smallest tickets, the reserves have the next ones;
 *   <li>an operator is inspected by those with the smallest {@code ticket("inspector:" + id + ":" +
 *       operatorId)}, without those who have a conflict.
 * </ul>
 */
public final class Draw {

  /** Name of the format. */
  public static final String FORMAT = "qinggui-draw/1";

  private final String seed;
  private final String beginning;

  /**
   * @param values in the announced order
   */
  public Draw(List<Value> values) {
    this.seed =
        values.stream().map(it -> it.name() + "=" + it.value() + ";").collect(Collectors.joining());
    this.beginning = Sha256.hex(seed);
  }

  /** What the tickets are made of. */
  public String seed() {
    return seed;
  }

  /**
   * The operators in the order of their tickets, from one on.
   *
   * @param skip so many are passed over
   * @param limit at most so many
   * @param perOperator inspectors of each
   */
  public List<Drawn> operators(
      List<String> population, int skip, int limit, List<Inspector> inspectors, int perOperator) {
    List<Free> free = inspectors.stream().map(Free::of).toList();
    return population.stream()
        .map(it -> new Ticketed(it, ticket(it)))
        .sorted(Ticketed.ORDER)
        .skip(skip)
        .limit(limit)
        .map(it -> new Drawn(it.id(), it.ticket(), inspectors(it.id(), free, perOperator)))
        .toList();
  }

  /** Who is drawn, with a ticket, which is made once. */
  private record Ticketed(String id, String ticket) {

    static final Comparator<Ticketed> ORDER =
        Comparator.comparing(Ticketed::ticket).thenComparing(Ticketed::id);
  }

  /** An inspector, who is free but for some operators. */
  private record Free(String id, Set<String> conflicts) {

    static Free of(Inspector it) {
      return new Free(it.id(), Set.copyOf(it.conflicts()));
    }
  }

  private List<String> inspectors(String operatorId, List<Free> all, int count) {
    return all.stream()
        .filter(it -> !it.conflicts().contains(operatorId))
        .map(it -> new Ticketed(it.id(), ticket("inspector:" + it.id() + ":" + operatorId)))
        .sorted(Ticketed.ORDER)
        .limit(count)
        .map(Ticketed::id)
        .toList();
  }

  private String ticket(String text) {
    return Sha256.hex(beginning + text);
  }

  /** The digest of a population. */
  public static String digestOf(List<String> population) {
    return Sha256.hex(population.stream().map(it -> it + "\n").collect(Collectors.joining()));
  }
}
