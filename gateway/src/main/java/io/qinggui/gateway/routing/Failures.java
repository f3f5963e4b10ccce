package io.qinggui.gateway.routing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** What an exception of a call says about the instance that was called. */
final class Failures {

  private Failures() {}

  /** It cannot be reached, broke off or did not answer in time. */
  static boolean isOutage(Throwable exception) {
    return isCausedBy(
        exception, each -> each instanceof IOException || each instanceof TimeoutException);
  }

  /** There was no connection, so that nothing was sent. */
  static boolean isUnsent(Throwable exception) {
    return isCausedBy(
        exception,
        each -> each instanceof ConnectException || each instanceof HttpConnectTimeoutException);
  }

  /** It may still be at work on the request. */
  static boolean isTimeout(Throwable exception) {
    return !isUnsent(exception)
        && isCausedBy(
            exception,
            each ->
                each instanceof HttpTimeoutException
                    || each instanceof SocketTimeoutException
                    || each instanceof TimeoutException);
  }

  private static boolean isCausedBy(Throwable exception, Predicate<Throwable> condition) {
    for (Throwable each = exception; each != null; each = each.getCause()) {
      if (condition.test(each)) {
        return true;
      }
    }
    return false;
  }
}
