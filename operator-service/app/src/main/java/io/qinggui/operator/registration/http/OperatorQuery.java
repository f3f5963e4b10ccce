package io.qinggui.operator.registration.http;

import io.qinggui.operator.language.Kind;
import io.qinggui.operator.registration.FormerIds;
import io.qinggui.operator.registration.NameKey;
import io.qinggui.platform.projection.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which operators are looked for; what is {@code null} is not asked.
 *
 * @param operatorIds one of these
 * @param name part of a name that it has or had, however it is written
 * @param formerId number that it had before its code, whole, however it is typed
 */
record OperatorQuery(
    @Nullable List<String> operatorIds,
    @Nullable String name,
    @Nullable String province,
    @Nullable Kind kind,
    @Nullable String formerId) {

  /** Those who are registered, and only they have a name. */
  Filter filter() {
    Filter filter =
        Filter.ALL
            .having(Operators.NAME)
            .containing(Operators.NAME_KEYS, name == null ? null : NameKey.of(name))
            .with(Operators.PROVINCE, province)
            .with(Operators.KIND, kind)
            .with(Operators.FORMER_IDS, formerId == null ? null : FormerIds.canonical(formerId));
    return operatorIds == null ? filter : filter.keyIn(operatorIds);
  }
}
