/** The portal's pages of campaigns: the list, the editor with its tabs, publication, versions, preview. */
package org.goodturn.campaign.web;
