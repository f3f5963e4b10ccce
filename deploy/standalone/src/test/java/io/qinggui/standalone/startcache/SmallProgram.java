package io.qinggui.standalone.startcache;

import java.util.concurrent.CountDownLatch;

/** Stands in for the standalone program: says how it was called, or rehearses. */
final class SmallProgram {

  private SmallProgram() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length > 0 && args[0].equals("rehearse")) {
      if (System.getenv("REHEARSES_FOR_EVER") != null) {
        new CountDownLatch(1).await();
      }
      return;
    }
    boolean wanted = System.getProperty("qinggui.start-cache.maker") != null;
    System.out.println("running, " + (wanted ? "a cache is wanted" : "no cache is wanted"));
  }
}
