package io.qinggui.operator.registration.http;

import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.registration.NameKey;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.Order;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.PastRecords;
import io.qinggui.platform.web.read.SortRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registered operators, as the read model shows them. */
public final class Operators {

  static final String NAME_KEYS = "nameKeys";
  static final String PROVINCE = "province";
  static final String KIND = "kind";
  static final String NAME = "name";
  static final String REGISTERED_ON = "registeredOn";
  static final String FORMER_IDS = "formerIds";
  static final String BAD_CREDIT = "badCredit";

  /** Operators of one name in one province that are looked at. */
  private static final int SAME_NAME = 50;

  private final ReadModel<OperatorView> operators;
  private final PastRecords<RegisterEvent, OperatorView> past;

  Operators(ReadModel<OperatorView> operators, PastRecords<RegisterEvent, OperatorView> past) {
    this.operators = operators;
    this.past = past;
  }

  /**
   * An operator as of a day, as it was known.
   *
   * @throws ProblemException 404 {@code operator-unknown} when it was not registered by then
   */
  OperatorView asOf(AsOf asOf, String operatorId) {
    return past.of(RegisterCommand.streamOf(operatorId), asOf)
        .filter(it -> it.name() != null)
        .orElseThrow(() -> unknown(operatorId));
  }

  private static ProblemException unknown(String operatorId) {
    return ProblemException.notFound("operator-unknown", Map.of("operatorId", operatorId));
  }

  /**
   * The same with the operators that may be the same enterprise: they have or had its name, in its
   * province, and one of the two has a code while the other has none. They are told, never merged.
   */
  OperatorView withPossibleDuplicates(OperatorView operator) {
    String name = operator.name();
    if (name == null) {
      return operator;
    }
    Filter sameName =
        Filter.ALL.with(NAME_KEYS, NameKey.of(name)).with(PROVINCE, operator.province());
    return operator.withPossibleDuplicates(
        operators.find(sameName, Optional.empty(), SAME_NAME).stream()
            .map(Versioned::view)
            .filter(it -> (it.uscc() == null) != (operator.uscc() == null))
            .map(OperatorView::operatorId)
            .toList());
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
        .orElseThrow(() -> unknown(operatorId));
  }

  /**
   * Operators in the order that is asked for, else of their ids.
   *
   * @param total whether to count them all
   */
  Page<OperatorView> find(OperatorQuery query, SortRequest sort, boolean total, PageRequest page) {
    Filter filter = query.filter();
    Order order = new Order(sort.field(), sort.descending());
    return page.in(order::isPlace)
        .from(
            (after, limit) -> operators.find(filter, order, after, limit, any -> true),
            ReadModel.Placed::place)
        .map(it -> it.record().view())
        .counted(total, page, () -> operators.count(filter));
  }

  /** A record that is on the list of bad credit. */
  record ListedRecord(OperatorView operator, OperatorView.CreditRecord record) {

    String key() {
      return operator.operatorId() + " " + record.creditRecordId();
    }
  }

  /**
   * What is on the list of bad credit, in the order of operators.
   *
   * @param province whose administration listed it; {@code null} for all
   */
  Page<ListedRecord> withBadCredit(@Nullable String province, PageRequest page) {
    List<ListedRecord> listed =
        operators
            .all(Filter.ALL.with(BAD_CREDIT, "true"))
            .map(Versioned::view)
            .flatMap(it -> it.creditRecords().stream().map(record -> new ListedRecord(it, record)))
            .filter(it -> it.record().removedOn() == null)
            .filter(it -> province == null || it.record().listedBy().equals(province))
            .sorted(Comparator.comparing(ListedRecord::key))
            .toList();
    return page.within(listed, ListedRecord::key);
  }
}
