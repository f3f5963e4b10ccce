package io.qinggui.platform.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds the members of a problem document in one language (RFC 9457). */
final class ProblemDocument {

  private final ProblemTexts texts;
  private final Language language;

  ProblemDocument(ProblemTexts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  Map<String, Object> of(ProblemException problem) {
    String code = codeOf(problem);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "/problems/" + code);
    document.put("title", title(code, problem));
    document.put("status", problem.status().value());
    document.put("detail", detail(code, problem));
    document.put("code", code);
    problem.details().forEach(document::putIfAbsent);
    if (!problem.errors().isEmpty()) {
      document.put("errors", problem.errors().stream().map(this::error).toList());
    }
    return document;
  }

  /** A request that is wrong in one value is known by what is wrong with it. */
  static String codeOf(ProblemException problem) {
    boolean onlyOne =
        problem.code().equals(ProblemException.INVALID_REQUEST) && problem.errors().size() == 1;
    return onlyOne ? problem.errors().getFirst().code() : problem.code();
  }

  private Map<String, Object> error(FieldProblem error) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("pointer", error.pointer());
    member.put("code", error.code());
    member.put("message", message(error));
    return member;
  }

  private String title(String code, ProblemException problem) {
    return texts
        .find(language, code + ".title", problem.details())
        .or(() -> texts.find(language, problem.code() + ".title", problem.details()))
        .orElse(code);
  }

  private String detail(String code, ProblemException problem) {
    return texts
        .find(language, code + ".detail", problem.details())
        .or(() -> firstError(problem))
        .or(() -> texts.find(language, problem.code() + ".detail", problem.details()))
        .orElseGet(() -> title(code, problem));
  }

  private Optional<String> firstError(ProblemException problem) {
    if (problem.errors().size() != 1) {
      return Optional.empty();
    }
    FieldProblem error = problem.errors().getFirst();
    return Optional.of(error.pointer() + ": " + message(error));
  }

  private String message(FieldProblem error) {
    return texts
        .find(language, error.code() + ".message", error.details())
        .or(() -> texts.find(language, error.code() + ".detail", error.details()))
        .or(() -> texts.find(language, error.code() + ".title", error.details()))
        .orElse(error.code());
  }
}
