package io.qinggui.gateway.export;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any list as a file: who accepts a spreadsheet, CSV or PDF rather than JSON gets all pages of it
 * in one. The pages are asked for as the caller, so that the file has what the caller may see.
 *
 * <p>It is the last filter, and calls what is behind it once for each page. What is no list, or is
 * a file already, is answered as it is.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ListExportFilter extends OncePerRequestFilter {

  private final Problems problems;
  private final JsonMapper mapper;

  ListExportFilter(Problems problems, JsonMapper mapper) {
    this.problems = problems;
    this.mapper = mapper;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.GET.matches(request.getMethod())
        || !ListFiles.isOf(request.getRequestURI())
        || wanted(request).isEmpty();
  }

  private static Optional<FileKind> wanted(HttpServletRequest request) {
    return FileKind.preferred(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    FileKind kind = wanted(request).orElseThrow();
    Rows rows = new Rows();
    String cursor = null;
    do {
      Captured page = new Captured(response);
      chain.doFilter(new OnePage(request, cursor), page);
      JsonNode items = page.isJson() ? items(page) : null;
      if (items == null) {
        page.send(response);
        return;
      }
      items.forEach(rows::add);
      cursor = mapper.readTree(page.body()).path("next").asString("");
      if (rows.size() > kind.rowsAtMost()) {
        problems.write(tooMany(kind), request, response);
        return;
      }
    } while (!cursor.isEmpty());
    send(kind, rows, request, response);
  }

  private @Nullable JsonNode items(Captured page) {
    JsonNode items = mapper.readTree(page.body()).path("items");
    return items.isArray() ? items : null;
  }

  private static ProblemException tooMany(FileKind kind) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "too-many-rows",
        Map.of("max", kind.rowsAtMost()),
        List.of());
  }

  private static void send(
      FileKind kind, Rows rows, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name =
        request.getRequestURI().substring(ListFiles.API.length()).replaceAll("[^A-Za-z0-9-]+", "-");
    byte[] file = ListFile.of(kind, rows, request.getRequestURI());
    response.setContentType(kind.mediaType().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + "." + kind.ending()).build().toString());
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }
}
