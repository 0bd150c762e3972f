/**
 * From the command line to a running application: settings are checked, the folder is opened, the database is found or
 * started, secrets are made, and only then does Quarkus start. What is wrong is said in a sentence and ends with exit
 * code 1. Once everything listens, one screen tells where it is and what to do next; features add to it with
 * {@link org.goodturn.shared.start.StartNote}.
 */
package org.goodturn.shared.start;
