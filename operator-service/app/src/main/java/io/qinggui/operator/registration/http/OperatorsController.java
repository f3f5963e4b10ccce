package io.qinggui.operator.registration.http;

import io.qinggui.operator.http.Replaceable;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.registration.FormerIds;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.input.ValidUscc;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.read.Dated;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.read.SortRequest;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of operators. */
@RestController
class OperatorsController implements Replaceable {

  private static final List<String> SORTED_BY = List.of(Operators.NAME, Operators.REGISTERED_ON);

  private final Commands<OperatorEvent> commands;
  private final WriteAnswers answers;
  private final Operators operators;
  private final Today today;
  private final Clocks clocks;

  OperatorsController(
      Commands<OperatorEvent> commands,
      WriteAnswers answers,
      Operators operators,
      Today today,
      Clocks clocks) {
    this.commands = commands;
    this.answers = answers;
    this.operators = operators;
    this.today = today;
    this.clocks = clocks;
  }

  /**
   * An entry.
   *
   * @param checkDigitException why the code is taken though its check digit is wrong (the ministry
   *     only)
   * @param formerIds business registration numbers of 15 digits, organization codes of nine
   *     characters
   */
  record Entry(
      @Nullable @ValidUscc(checkDigit = false) String uscc,
      @ValidText(max = 200) String name,
      Kind kind,
      @ValidProvince String province,
      @Nullable @ValidText(max = 500) String checkDigitException,
      @Nullable @Size(max = 20)
          List<@Pattern(regexp = FormerIds.PATTERN, message = "wrong-format") String> formerIds)
      implements Noted {}

  /** As it is right after its registration, when nothing was filed yet. */
  private OperatorView entered(Outcome.Applied<OperatorEvent> applied) {
    return operators.withPossibleDuplicates(
        OperatorView.after(null, applied.first(OperatorRegistered.class)));
  }

  @Operation(summary = "Register an operator")
  @PostMapping("/api/v1/operators")
  Created<OperatorView> register(@RequestBody Entry body, CommandRequest request) {
    return answers.created(
        commands.send(command(body, request), request.context()),
        applied ->
            WriteAnswers.path(
                "/api/v1/operators/{id}", applied.first(OperatorRegistered.class).operatorId()),
        this::entered);
  }

  @Operation(summary = "An operator with its names, successors, reports and credit records")
  @GetMapping("/api/v1/operators/{operatorId}")
  ResponseEntity<Dated<OperatorView>> operator(
      @PathVariable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    caller.requireReadOperator(operatorId);
    Optional<AsOf> asOf = clocks.asked(validAt, knownAt);
    Versioned<OperatorView> operator = operators.get(operatorId);
    OperatorView view =
        asOf.map(it -> operators.asOf(it, operatorId))
            .orElseGet(() -> operators.withPossibleDuplicates(operator.view()));
    return ReadAnswers.versioned(operator.version(), Dated.asOf(asOf, view));
  }

  /**
   * An operator finds itself only, and has to say so.
   *
   * @param operatorIds those of them, at most {@value PageRequest#MAX_LIMIT}; all when absent
   * @param sort {@code name} or {@code registeredOn}, with {@code -} for the last first; by id else
   * @param total whether to count the whole list
   */
  @Operation(summary = "Find operators")
  @GetMapping("/api/v1/operators")
  Page<OperatorView> operators(
      @RequestParam(required = false) @Nullable @Size(max = PageRequest.MAX_LIMIT)
          List<@ValidOperatorId String> operatorIds,
      @RequestParam(required = false) @Nullable @ValidText(max = 200) String name,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @Nullable @ValidText(max = 40) String formerId,
      @RequestParam(required = false) @Nullable @ValidText(max = 50) String sort,
      @RequestParam(required = false) boolean total,
      PageRequest page,
      Caller caller) {
    caller.require(
        caller.mayReadAll()
            || (operatorIds != null && operatorIds.stream().allMatch(caller::isOperator)));
    return operators.find(
        new OperatorQuery(operatorIds, name, province, kind, formerId),
        SortRequest.parse(sort, SORTED_BY),
        total,
        page);
  }

  private RegisterOperator command(Entry body, CommandRequest request) {
    return new RegisterOperator(
        request.caller().filer(),
        body.uscc(),
        body.name(),
        body.kind(),
        body.province(),
        body.checkDigitException(),
        body.formerIds() == null
            ? List.of()
            : body.formerIds().stream().map(FormerIds::canonical).distinct().sorted().toList(),
        today.date());
  }

  @Override
  public void addTo(Replacements<OperatorEvent, RegisterCommand> replacements) {
    replacements.with(
        OperatorRegistered.class, Entry.class, (body, wrong, request) -> command(body, request));
  }
}
