package io.qinggui.standalone.imports;

/**
 * How many requests may be under way: few at first, as a service that has just started is slow;
 * more while answers come; half as many when one does not.
 */
final class Throttle {

  private static final int FIRST = 4;
  private static final int ANSWERS_FOR_ONE_MORE = 4;

  private final int most;
  private int allowed;
  private int underWay;
  private int answers;

  Throttle(int most) {
    this.most = most;
    this.allowed = Math.min(FIRST, most);
  }

  synchronized void enter() throws InterruptedException {
    while (underWay >= allowed) {
      wait();
    }
    underWay++;
  }

  synchronized void answered() {
    underWay--;
    if (++answers % ANSWERS_FOR_ONE_MORE == 0 && allowed < most) {
      allowed++;
    }
    notifyAll();
  }

  synchronized void unanswered() {
    underWay--;
    allowed = Math.max(1, allowed / 2);
    notifyAll();
  }
}
