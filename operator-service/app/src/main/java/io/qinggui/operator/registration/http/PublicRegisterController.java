package io.qinggui.operator.registration.http;

import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.open.PublicPaths;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.SortRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the law makes public of operators. */
@RestController
class PublicRegisterController {

  private final Operators operators;

  PublicRegisterController(Operators operators) {
    this.operators = operators;
  }

  /** An enterprise of the register. */
  record PublicOperator(
      String operatorId, String name, @Nullable String kind, @Nullable String province) {

    static PublicOperator of(OperatorView it) {
      return new PublicOperator(
          it.operatorId(), Objects.requireNonNull(it.name()), it.kind(), it.province());
    }
  }

  /**
   * An entry on the list of bad credit; it is gone from here when it is taken off the list.
   *
   * @param name of the operator, absent when it is not registered
   */
  record PublicEntry(
      String operatorId,
      @Nullable String name,
      String cause,
      LocalDate decidedOn,
      LocalDate listedOn,
      String listedBy) {}

  @SecurityRequirements
  @Operation(summary = "Operators by a part of a name, for everybody")
  @GetMapping(PublicPaths.PREFIX + "/operators")
  Page<PublicOperator> operators(
      @RequestParam @ValidText(max = 200) String name, PageRequest page) {
    return operators
        .find(new OperatorQuery(null, name, null, null, null), SortRequest.UNSORTED, false, page)
        .map(PublicOperator::of);
  }

  @SecurityRequirements
  @Operation(summary = "The list of bad credit, for everybody")
  @GetMapping(PublicPaths.PREFIX + "/bad-credit")
  Page<PublicEntry> badCredit(
      @RequestParam(required = false) @Nullable @ValidProvince String province, PageRequest page) {
    return operators.withBadCredit(province, page).map(PublicRegisterController::entry);
  }

  private static PublicEntry entry(Operators.ListedRecord it) {
    OperatorView.CreditRecord record = it.record();
    return new PublicEntry(
        it.operator().operatorId(),
        it.operator().name(),
        record.cause(),
        record.decidedOn(),
        record.listedOn(),
        record.listedBy());
  }
}
