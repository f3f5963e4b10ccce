package io.qinggui.platform.web.problem;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.apache.coyote.ErrorState;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Tomcat's HTTP/1.1, which refuses a request line without a version, and never answers without a
 * status line. Tomcat takes such a request for HTTP/0.9, whose answers have no head, and does not
 * forget it when the processor that served it is used again: if that next request, anybody's, has a
 * line that cannot be read, its answer had no head either.
 *
 * <p>Made by Tomcat from its class name, hence public with a public constructor.
 */
public final class VersionedHttp extends Http11NioProtocol {

  /**
   * Nothing public resets it. Found with this class, so that a Tomcat without it does not start.
   */
  private static final VarHandle HTTP_09 = http09();

  /** Made by Tomcat. */
  public VersionedHttp() {}

  @Override
  protected Processor createProcessor() {
    return new VersionedProcessor(this);
  }

  private static VarHandle http09() {
    try {
      return MethodHandles.privateLookupIn(Http11Processor.class, MethodHandles.lookup())
          .findVarHandle(Http11Processor.class, "http09", boolean.class);
    } catch (ReflectiveOperationException anotherTomcat) {
      throw new ExceptionInInitializerError(anotherTomcat);
    }
  }

  private static final class VersionedProcessor extends Http11Processor {

    VersionedProcessor(VersionedHttp protocol) {
      super(protocol, protocol.getAdapter());
    }

    /** Asked of every request whose line was read, with or without a host, before any answer. */
    @Override
    protected void parseHost(@Nullable MessageBytes host) {
      if ((boolean) HTTP_09.get(this)) {
        HTTP_09.set(this, false);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        setErrorState(ErrorState.CLOSE_CLEAN, null);
      }
      super.parseHost(host);
    }
  }
}
