package io.qinggui.notification.feed.http;

import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may read what of the feed. */
final class FeedReaders {

  private static final Pattern TYPE = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,98})(\\.\\*)?");
  private static final int MAX_VALUES = 100;

  private FeedReaders() {}

  /**
   * What a caller gets that asks for these: an operator nothing but what is about itself.
   *
   * @throws ProblemException 403 for who may not read, 422 for a value that cannot be meant
   */
  static FeedFilter filter(
      Caller caller,
      @Nullable List<String> types,
      @Nullable List<String> provinces,
      @Nullable List<String> services,
      @Nullable List<String> operatorIds) {
    Set<String> subjects = values("operatorIds", operatorIds);
    return new FeedFilter(
        matching("types", values("types", types), TYPE),
        provinces(values("provinces", provinces)),
        values("services", services),
        readsAll(caller) ? subjects : own(caller, subjects));
  }

  /**
   * Refuses who may read nothing of the feed.
   *
   * @throws ProblemException 403
   */
  static void requireReader(Caller caller) {
    caller.require(readsAll(caller) || caller.is(Role.OPERATOR));
  }

  private static boolean readsAll(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.CARRIER, Role.AUDITOR);
  }

  private static Set<String> own(Caller caller, Set<String> asked) {
    caller.require(caller.is(Role.OPERATOR) && caller.operatorId() != null);
    String own = Objects.requireNonNull(caller.operatorId());
    caller.require(asked.isEmpty() || asked.equals(Set.of(own)));
    return Set.of(own);
  }

  private static Set<String> values(String name, @Nullable List<String> given) {
    if (given == null) {
      return Set.of();
    }
    Set<String> values = new LinkedHashSet<>(given);
    if (values.contains("") || values.isEmpty()) {
      throw ProblemException.invalid("/query/" + name, "empty");
    }
    if (values.size() > MAX_VALUES) {
      throw ProblemException.invalid(
          List.of(
              new FieldProblem(
                  "/query/" + name, "wrong-size", Map.of("min", 1, "max", MAX_VALUES))));
    }
    return values;
  }

  private static Set<String> matching(String name, Set<String> values, Pattern form) {
    for (String value : values) {
      if (!form.matcher(value).matches()) {
        throw ProblemException.invalid("/query/" + name, "wrong-format");
      }
    }
    return values;
  }

  private static Set<String> provinces(Set<String> codes) {
    for (String code : codes) {
      if (!Province.isCode(code)) {
        throw ProblemException.invalid("/query/provinces", "unknown-province");
      }
    }
    return codes;
  }
}
