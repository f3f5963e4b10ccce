package io.qinggui.notification.feed;

import java.util.Collections;
import java.util.Set;

/**
 * Which events of the feed a reader asked for and may see. Each part that is not empty narrows the
 * selection. What an event concerns by saying nothing else (all provinces, all services) is never
 * filtered out, and neither is a heartbeat: a reader notices by it that it hears nothing.
 *
 * @param types CloudEvents types; one that ends in {@code .*} stands for all that begin so
 * @param provinces two-digit codes
 * @param services as in licenses, for example {@code CDN}
 * @param subjects operator ids
 * @param heartbeats whether heartbeats pass; a person who reads letters does not want them
 */
public record FeedFilter(
    Set<String> types,
    Set<String> provinces,
    Set<String> services,
    Set<String> subjects,
    boolean heartbeats) {

  /** Everything. */
  public static final FeedFilter ALL = new FeedFilter(Set.of(), Set.of(), Set.of(), Set.of());

  private static final String REST = ".*";

  /** Copies the sets. */
  public FeedFilter {
    types = Set.copyOf(types);
    provinces = Set.copyOf(provinces);
    services = Set.copyOf(services);
    subjects = Set.copyOf(subjects);
  }

  /** With heartbeats. */
  public FeedFilter(
      Set<String> types, Set<String> provinces, Set<String> services, Set<String> subjects) {
    this(types, provinces, services, subjects, true);
  }

  /** The same without heartbeats. */
  public FeedFilter withoutHeartbeats() {
    return new FeedFilter(types, provinces, services, subjects, false);
  }

  /** Whether everything passes. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** Whether an event passes. */
  public boolean passes(FeedEntry entry) {
    return entry.isHeartbeat()
        ? heartbeats
        : ((types.isEmpty() || types.stream().anyMatch(it -> isOfType(it, entry.type())))
            && (subjects.isEmpty() || subjects.contains(entry.subject()))
            && concerns(provinces, entry.provinces())
            && concerns(services, entry.services()));
  }

  private static boolean concerns(Set<String> wanted, Set<String> concerned) {
    return wanted.isEmpty() || concerned.isEmpty() || !Collections.disjoint(wanted, concerned);
  }

  /**
   * Whether a type is one of those that a pattern stands for.
   *
   * @param pattern a CloudEvents type, or its beginning and {@code .*}
   */
  public static boolean isOfType(String pattern, String type) {
    return pattern.endsWith(REST)
        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
        : type.equals(pattern);
  }
}
