package io.qinggui.gateway.pages.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.gateway.pages.FilledForms;
import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.OwnForms;
import io.qinggui.gateway.pages.PageLanguage;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Next;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Reply.Refused;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.gateway.reading.ServiceReads.Reading;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.web.input.ReadsParameters;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A write of the interface is filled in, previewed and sent. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class FilingPages {

  private static final String FORM = "filing/form";
  private static final Pattern ROW = Pattern.compile("\\d{1,4}");
  private static final String POSITION = "Ledger-Position";

  private final WebPages pages;
  private final OwnForms forms;
  private final Filings filings;

  FilingPages(WebPages pages, OwnForms forms, Filings filings) {
    this.pages = pages;
    this.forms = forms;
    this.filings = filings;
  }

  @GetMapping("/filings/{operationId}")
  ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable String operationId) {
    return pages.answer(
        request,
        visit ->
            filings
                .begun(operationId, visit)
                .map(it -> form(visit, it, Faults.NONE))
                .orElseGet(() -> new Refused(HttpStatus.NOT_FOUND.value())));
  }

  @PostMapping("/filings/{operationId}")
  ResponseEntity<byte[]> fill(HttpServletRequest request, @PathVariable String operationId) {
    if (forms.isForeign(request)) {
      return pages.refused(request, HttpStatus.FORBIDDEN.value());
    }
    boolean ours = forms.isOwn(request);
    return pages.open(
        request,
        visit ->
            filings
                .filled(operationId, visit, new Entered(FilledForms.of(request)))
                .map(it -> ours ? step(visit, it) : again(visit, it))
                .orElseGet(() -> new Refused(HttpStatus.NOT_FOUND.value())));
  }

  @GetMapping("/filings/{operationId}/recorded")
  ResponseEntity<byte[]> recorded(HttpServletRequest request, @PathVariable String operationId) {
    return pages.answer(request, visit -> done(visit, operationId, visit.parameter("at"), ""));
  }

  /** Nothing is sent for a session that is over, or is another one; and nothing is lost. */
  private static Reply again(Visit visit, Filing filing) {
    boolean over = visit.visitor().isEmpty();
    return form(
        visit,
        filing,
        Faults.general(visit.texts().text(over ? "filing.sessionOver" : "filing.sessionOther")));
  }

  private static Reply step(Visit visit, Filing filing) {
    String[] step = visit.parameter("step").split(":", 3);
    boolean complete =
        switch (step[0]) {
          case "all", "add" -> step.length > 1;
          case "remove" -> step.length > 2 && ROW.matcher(step[2]).matches();
          default -> true;
        };
    return switch (complete ? step[0] : "edit") {
      case "send" -> send(visit, filing);
      case "withdraw" -> preview(visit, filing.withdrawing(true), Faults.NONE);
      case "preview" -> preview(visit, filing.withdrawing(false), Faults.NONE);
      case "all" ->
          form(
              visit,
              filing.with(filing.entered().withAll(step[1], List.copyOf(Province.codes()))),
              Faults.NONE);
      case "add" -> form(visit, filing.with(filing.entered().withRow(step[1])), Faults.NONE);
      case "remove" ->
          form(
              visit,
              filing.with(filing.entered().withoutRow(step[1], Integer.parseInt(step[2]))),
              Faults.NONE);
      default -> form(visit, filing.withdrawing(false), Faults.NONE);
    };
  }

  /** What is faulty is shown in the form; all else, as what it would do. */
  private static Reply preview(Visit visit, Filing filled, Faults before) {
    PageTexts texts = visit.texts();
    Filing filing = filled.with(filled.entered().withoutBlankRows(filled.form()));
    Sent sent = filing.sent(texts);
    if (!sent.faults().isEmpty()) {
      return form(visit, filing, sent.faults().with(List.of()));
    }
    try {
      JsonNode answer = visit.tryOut(sent.path(), sent.body(), sent.values());
      return preview(visit, filing, new Outcomes(texts).of(answer), before);
    } catch (RefusedByService e) {
      return form(visit, filing, refusal(visit, filing, e));
    } catch (ProblemException e) {
      return form(visit, filing, Faults.general(texts.text("filing.unavailable")));
    }
  }

  private static Faults refusal(Visit visit, Filing filing, RefusedByService refused) {
    PageTexts texts = visit.texts();
    return switch (HttpStatus.resolve(refused.status())) {
      case UNAUTHORIZED -> Faults.general(texts.text("filing.sessionOver"));
      case SERVICE_UNAVAILABLE -> Faults.general(texts.text("filing.unavailable"));
      case null, default -> new Refusals(filing.form(), texts).of(refused);
    };
  }

  private static Reply send(Visit visit, Filing filing) {
    PageTexts texts = visit.texts();
    Sent sent = filing.sent(texts);
    if (!sent.faults().isEmpty()) {
      return form(visit, filing, sent.faults().with(List.of()));
    }
    try {
      return sent(visit, filing, write(visit, filing, sent));
    } catch (RefusedByService e) {
      return e.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
          ? unknown(visit, filing)
          : form(visit, filing, refusal(visit, filing, e));
    } catch (ProblemException e) {
      return unknown(visit, filing);
    }
  }

  private static Reading write(Visit visit, Filing filing, Sent sent) {
    return visit.write(sent.path(), sent.body(), filing.key(), sent.values());
  }

  /** Whether it was recorded is not known; the same key makes it safe to send it again. */
  private static Reply unknown(Visit visit, Filing filing) {
    return preview(
        visit,
        filing,
        new Outcome(List.of(), List.of(), List.of(), false),
        Faults.general(visit.texts().text("filing.unknownOutcome")));
  }

  private static Reply sent(Visit visit, Filing filing, Reading answer) {
    String secret = answer.json().path("secret").asString("");
    String at = String.valueOf(answer.headers().getFirst(HttpHeaders.LOCATION));
    if (!secret.isEmpty()) {
      // told once: another page could not tell it
      return done(visit, filing.form().operationId(), at, secret);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    String position = answer.headers().getFirst(POSITION);
    if (!filing.back().isEmpty()) {
      String after = position == null ? "" : Visit.AFTER + "=" + encoded(position);
      return new Next(after.isEmpty() ? filing.back() : Pathway.with(filing.back(), after));
    }
    parameters.put(Visit.AFTER, position == null ? "" : position);
    parameters.put("at", Pathway.page(at).isEmpty() ? "" : at);
    parameters.put("lang", visit.texts().language() == PageLanguage.EN ? "en" : "");
    parameters.put("size", visit.parameter("size"));
    return new Next(
        Frame.address("/filings/" + filing.form().operationId() + "/recorded", parameters));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Reply done(Visit visit, String operationId, String at, String secret) {
    PageTexts texts = visit.texts();
    String key = "filing.title." + operationId;
    return texts.has(key)
        ? new Page(
            "filing/done",
            texts.text("filing.doneTitle", texts.text(key)),
            Map.of("operationId", operationId, "page", Pathway.page(at), "secret", secret))
        : new Refused(HttpStatus.NOT_FOUND.value());
  }

  private static Reply form(Visit visit, Filing filing, Faults faults) {
    PageTexts texts = visit.texts();
    Inputs inputs = new Inputs(filing.form(), filing.entered(), faults, filing.fixed(), texts);
    return new Page(
        FORM,
        filing.title(texts),
        Map.of(
            "shown", filing,
            "inputs", inputs.all(),
            "reason", inputs.inputs("", "", List.of(Filing.REASON)).toList(),
            "faults", faults,
            "faulty", inputs.faulty()));
  }

  private static Reply preview(Visit visit, Filing filing, Outcome outcome, Faults faults) {
    PageTexts texts = visit.texts();
    return new Page(
        "filing/preview",
        texts.text("filing.previewTitle", filing.title(texts)),
        Map.of("shown", filing, "outcome", outcome, "alerts", faults.general()));
  }
}
