package io.qinggui.license.decision.http;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.read.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Questions and answers. */
@RestController
class DecisionsController {

  private final Decisions decisions;

  DecisionsController(Decisions decisions) {
    this.decisions = decisions;
  }

  record Batch(@Size(min = 1, max = 1000) List<QuestionBody> questions) {}

  record Answers(List<DecisionView> answers) {}

  @Operation(summary = "Answer a question")
  @PostMapping(path = "/api/v1/decisions", produces = APPLICATION_JSON_VALUE)
  DecisionView decide(@RequestBody QuestionBody question, Caller caller) {
    return decisions.answer("", question, caller, decisions.now());
  }

  /** Each answered as if it were asked alone; one that is not whole refuses the batch. */
  @Operation(summary = "Answer up to 1,000 questions in order")
  @PostMapping(path = "/api/v1/decisions/batch", produces = APPLICATION_JSON_VALUE)
  Answers decide(@RequestBody Batch batch, Caller caller) {
    AsOf now = decisions.now();
    List<DecisionView> answers = new ArrayList<>(batch.questions().size());
    for (int i = 0; i < batch.questions().size(); i++) {
      answers.add(decisions.answer("/questions/" + i, batch.questions().get(i), caller, now));
    }
    return new Answers(answers);
  }
}
