/** Rules that the whole code base keeps. */
package org.goodturn.architecture;
