package io.qinggui.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents onto a servlet response, whoever noticed the problem. */
public final class Problems {

  /** The media type of every problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final ProblemTexts texts;
  private final JsonMapper mapper = JsonMapper.builder().build();

  /**
   * @param texts where its words come from
   */
  public Problems(ProblemTexts texts) {
    this.texts = texts;
  }

  /**
   * Answers with a problem document in the language that the request asks for, in place of whatever
   * was to be answered. Does nothing when the answer is already on its way.
   */
  public void write(
      ProblemException problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Language language = Language.preferredBy(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    byte[] document = mapper.writeValueAsBytes(new ProblemDocument(texts, language).of(problem));
    response.resetBuffer();
    response.setStatus(problem.status().value());
    problem
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    response.setContentType(MEDIA_TYPE);
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
    response.flushBuffer();
  }
}
