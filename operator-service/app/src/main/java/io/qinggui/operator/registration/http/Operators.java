package io.qinggui.operator.registration.http;

import io.qinggui.operator.language.Kind;
import io.qinggui.operator.registration.NameKey;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registered operators, as the read model shows them. */
public final class Operators {

  static final String NAME_KEYS = "nameKeys";
  static final String PROVINCE = "province";
  static final String KIND = "kind";

  private final ReadModel<OperatorView> operators;

  Operators(ReadModel<OperatorView> operators) {
    this.operators = operators;
  }

  /**
   * The operator.
   *
   * @throws ProblemException 404 {@code operator-unknown} when it is not registered
   */
  public Versioned<OperatorView> get(String operatorId) {
    return operators
        .get(operatorId)
        .filter(each -> each.view().name() != null)
        .orElseThrow(
            () -> ProblemException.notFound("operator-unknown", Map.of("operatorId", operatorId)));
  }

  /**
   * Operators in the order of their ids.
   *
   * @param name part of a name that it has or had, however it is written
   */
  Page<OperatorView> find(
      @Nullable String name, @Nullable String province, @Nullable Kind kind, PageRequest page) {
    // only who is registered has a name, and every name contains the empty text
    Filter filter =
        Filter.ALL
            .containing(NAME_KEYS, NameKey.of(name == null ? "" : name))
            .with(PROVINCE, province)
            .with(KIND, kind);
    return page.from((after, limit) -> operators.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
