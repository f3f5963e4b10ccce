package io.qinggui.standalone.token.login;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Makes the pages of the issuer and sends them: kept by nobody, in nobody's frame. */
final class Pages {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final String policy;

  /**
   * @param frontDoors where browsers see this issuer. After a form a browser is sent on to the
   *     client, and Chromium looks at that address as if the form went there
   */
  Pages(List<String> frontDoors) {
    policy =
        "default-src 'none'; style-src 'self'; form-action 'self' "
            + String.join(" ", frontDoors)
            + "; base-uri 'none'; frame-ancestors 'none'";
  }

  void send(
      HttpServletResponse response,
      HttpStatus status,
      Language language,
      String template,
      Map<String, Object> values)
      throws IOException {
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render("issuer/" + template + ".jte", values, page);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.getContentLength());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // the address has what the client asked
    response.setHeader("Referrer-Policy", "same-origin");
    response.getOutputStream().write(page.toByteArray());
  }
}
