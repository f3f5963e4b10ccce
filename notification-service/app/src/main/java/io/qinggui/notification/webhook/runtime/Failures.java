package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.endpoint.EndpointRefusal;
import io.qinggui.notification.endpoint.runtime.ForbiddenAddressException;
import io.qinggui.notification.webhook.Failure;
import io.qinggui.notification.webhook.Sent.Kind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/** What an exception says about the endpoint. */
final class Failures {

  private Failures() {}

  /** What an attempt that ended so means. */
  static Kind kind(Exception failure) {
    if (failure instanceof ForbiddenAddressException) {
      return Kind.FORBIDDEN_ADDRESS;
    }
    return of(failure) == Failure.ANSWER_TIMEOUT ? Kind.TIMEOUT : Kind.UNREACHABLE;
  }

  static String code(Exception failure) {
    return failure instanceof ForbiddenAddressException
        ? EndpointRefusal.ADDRESS.code()
        : of(failure).code();
  }

  private static Failure of(Exception failure) {
    return switch (failure) {
      case UnknownHostException it -> Failure.NAME_NOT_RESOLVED;
      case ConnectionRequestTimeoutException it -> Failure.NO_CONNECTION_FREE;
      case ConnectTimeoutException it -> Failure.CONNECT_TIMEOUT;
      case SocketTimeoutException it -> Failure.ANSWER_TIMEOUT;
      case ConnectException it -> Failure.CONNECT_REFUSED;
      case NoRouteToHostException it -> Failure.CONNECT_REFUSED;
      case SSLException it ->
          isAboutCertificate(it) ? Failure.CERTIFICATE_REFUSED : Failure.TLS_FAILED;
      case ClientProtocolException it -> Failure.ANSWER_MALFORMED;
      case MessageConstraintException it -> Failure.ANSWER_MALFORMED;
      case RuntimeException it -> Failure.ANSWER_MALFORMED;
      default -> Failure.CONNECTION_LOST;
    };
  }

  private static boolean isAboutCertificate(SSLException failure) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return true;
    }
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof GeneralSecurityException) {
        return true;
      }
    }
    return false;
  }
}
