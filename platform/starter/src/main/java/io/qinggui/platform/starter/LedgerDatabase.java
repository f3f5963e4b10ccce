package io.qinggui.platform.starter;

import com.mongodb.client.MongoDatabase;

/**
 * The database of a ledger in MongoDB, for what a service keeps beside it. There is none when the
 * ledger is in files.
 *
 * @param database closed with the service
 */
public record LedgerDatabase(MongoDatabase database) {}
