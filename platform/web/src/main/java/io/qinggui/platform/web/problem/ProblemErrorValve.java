package io.qinggui.platform.web.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before any servlet sees it, for example a bad request line. Made by
 * Tomcat from its class name, hence public with a public constructor.
 */
public final class ProblemErrorValve extends ErrorReportValve {

  private final Problems problems = new Problems(ProblemTexts.load());

  /** Made by Tomcat. */
  public ProblemErrorValve() {}

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      problems.write(StatusProblems.of(status), request, response);
    } catch (IOException clientIsGone) {
      container.getLogger().debug("nobody to answer", clientIsGone);
    }
  }
}
