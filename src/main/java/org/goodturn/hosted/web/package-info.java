/**
 * What consumers see and do, on the merchant's program domain: join and share, follow a link, land, claim, get the
 * code. Everything works without script and without cookies. Pages are made by the merchant's theme; what a claim
 * brings about is decided further up the pipe.
 */
package org.goodturn.hosted.web;
