package io.qinggui.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers of bodies that are passed on as they come whether it was their sender who broke off, or
 * sent what is no body: that is nothing that a service could be blamed for.
 */
@Component
final class UploadedBodies extends OncePerRequestFilter {

  private static final String BROKEN = UploadedBodies.class.getName() + ".broken";

  /** Whether the body of a request could not be read to its end. */
  static boolean isBroken(ServletRequest request) {
    return request.getAttribute(BROKEN) != null;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !LongCalls.isUpload(URI.create(request.getRequestURI()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Watched(request), response);
  }

  private static final class Watched extends HttpServletRequestWrapper {

    Watched(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Body(super.getInputStream(), getRequest());
    }
  }

  private static final class Body extends ServletInputStream {

    private final ServletInputStream body;
    private final ServletRequest request;

    Body(ServletInputStream body, ServletRequest request) {
      this.body = body;
      this.request = request;
    }

    @Override
    public int read() throws IOException {
      try {
        return body.read();
      } catch (IOException e) {
        throw broken(e);
      }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return body.read(into, from, length);
      } catch (IOException e) {
        throw broken(e);
      }
    }

    private IOException broken(IOException e) {
      request.setAttribute(BROKEN, Boolean.TRUE);
      return e;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
