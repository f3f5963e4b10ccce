package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/**
 * A part of a desk that is still to be asked for.
 *
 * @param title of it
 * @param question that gives it
 */
record Part(String title, Supplier<Box> question) {

  /** Asks for all parts at once; one that fails says so in its place, and the others are shown. */
  static List<Box> all(Visit visit, List<Part> parts) {
    List<Supplier<Box>> asked =
        parts.stream().map(it -> visit.begin(() -> it.ask(visit.texts()))).toList();
    return asked.stream().map(Supplier::get).toList();
  }

  private Box ask(PageTexts texts) {
    try {
      return question.get();
    } catch (RefusedByService refused) {
      if (refused.status() == HttpStatus.UNAUTHORIZED.value()) {
        // the token is no good any more: the whole page leads to the login
        throw refused;
      }
      boolean forbidden = refused.status() == HttpStatus.FORBIDDEN.value();
      return Box.untold(title, texts.text(forbidden ? "desk.forbidden" : "desk.untold"));
    } catch (ProblemException away) {
      return Box.untold(title, texts.text("desk.untold"));
    }
  }
}
