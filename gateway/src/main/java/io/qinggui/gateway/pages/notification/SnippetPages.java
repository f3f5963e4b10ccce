package io.qinggui.gateway.pages.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Reply.Refused;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a subscriber checks that a webhook is genuine, to be copied. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class SnippetPages {

  private final WebPages pages;

  SnippetPages(WebPages pages) {
    this.pages = pages;
  }

  @GetMapping("/notification/verification")
  ResponseEntity<byte[]> verification(HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Page(
                "notification/verification",
                visit.texts().text("notification.verification"),
                Map.of()));
  }

  @GetMapping("/notification/verification/{file}")
  ResponseEntity<byte[]> file(@PathVariable String file, HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            Snippet.of(file)
                .<Reply>map(it -> new Download(it.file(), "text/plain;charset=UTF-8", code(it)))
                .orElseGet(() -> new Refused(HttpStatus.NOT_FOUND.value())));
  }

  private static byte[] code(Snippet snippet) {
    return snippet.code().getBytes(UTF_8);
  }
}
