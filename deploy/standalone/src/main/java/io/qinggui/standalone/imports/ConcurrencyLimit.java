package io.qinggui.standalone.imports;

import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.client.Patience;
import java.io.IOException;

/**
 * How many requests may be under way: few at first, as a service that has just started is slow; one
 * more for every few answers; half as many when there is none (additive increase, multiplicative
 * decrease).
 */
final class ConcurrencyLimit {

  private static final int FIRST = 4;
  private static final int ANSWERS_FOR_ONE_MORE = 4;

  private final int most;
  private int allowed;
  private int underWay;
  private int answers;

  ConcurrencyLimit(int most) {
    this.most = most;
    this.allowed = Math.min(FIRST, most);
  }

  /** Sends when it is allowed, and learns from how it ends. */
  ApiResponse send(Patience.Attempt attempt) throws IOException, InterruptedException {
    enter();
    boolean answered = false;
    try {
      ApiResponse response = attempt.send();
      answered = !Patience.isToBeSentAgain(response);
      return response;
    } finally {
      leave(answered);
    }
  }

  private synchronized void enter() throws InterruptedException {
    while (underWay >= allowed) {
      wait();
    }
    underWay++;
  }

  private synchronized void leave(boolean answered) {
    underWay--;
    if (!answered) {
      allowed = Math.max(1, allowed / 2);
    } else if (++answers % ANSWERS_FOR_ONE_MORE == 0 && allowed < most) {
      allowed++;
    }
    notifyAll();
  }
}
