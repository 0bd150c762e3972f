/** Hands out the files that pages of themes refer to. */
package org.goodturn.theme.web;
