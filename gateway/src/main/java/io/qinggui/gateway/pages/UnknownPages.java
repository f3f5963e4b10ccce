package io.qinggui.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.PriorityOrdered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells a person in a page that there is no such page; a program gets a problem document. */
@Component
class UnknownPages implements HandlerExceptionResolver, PriorityOrdered {

  private static final String INTERFACE = "/api/";

  private final WebPages pages;

  UnknownPages(WebPages pages) {
    this.pages = pages;
  }

  /** Before what makes a problem document of everything. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    boolean unknown =
        exception instanceof NoResourceFoundException
            || exception instanceof NoHandlerFoundException;
    if (!unknown || !isOfBrowser(request)) {
      return null;
    }
    try {
      pages.refuse(request, response, HttpStatus.NOT_FOUND.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelAndView();
  }

  private static boolean isOfBrowser(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith(INTERFACE);
  }
}
