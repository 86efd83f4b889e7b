// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice The rule for names of models and versions. `packages/protocol` states the same; shared vectors compare.
library ModelNames {
    uint256 private constant MAX_NAME = 128;
    uint256 private constant MAX_VERSION = 64;

    /// @notice `owner/name`: both of [a-z0-9._-], beginning with a letter or a digit, neither of them a word of the HTTP routes;
    /// together at most 128 bytes.
    function isName(bytes calldata name) internal pure returns (bool) {
        if (name.length > MAX_NAME) return false;
        uint256 slash;
        while (slash < name.length && name[slash] != "/") ++slash;
        if (slash == name.length) return false;
        return _isSegment(name[:slash]) && _isSegment(name[slash + 1:]);
    }

    /// @notice 1 to 64 bytes of [A-Za-z0-9._+-], beginning with a letter or a digit.
    function isVersion(bytes calldata version) internal pure returns (bool) {
        if (version.length == 0 || version.length > MAX_VERSION || _isMark(version[0])) return false;
        for (uint256 i; i < version.length; ++i) {
            bytes1 c = version[i];
            if (!(_isAlphanumeric(c) || (c >= "A" && c <= "Z") || _isMark(c))) return false;
        }
        return true;
    }

    function _isSegment(bytes calldata segment) private pure returns (bool) {
        if (segment.length == 0 || !_isAlphanumeric(segment[0])) return false;
        for (uint256 i; i < segment.length; ++i) {
            bytes1 c = segment[i];
            if (!(_isAlphanumeric(c) || (_isMark(c) && c != "+"))) return false;
        }
        return !_isReserved(segment);
    }

    function _isAlphanumeric(bytes1 c) private pure returns (bool) {
        return (c >= "a" && c <= "z") || (c >= "0" && c <= "9");
    }

    function _isMark(bytes1 c) private pure returns (bool) {
        return c == "." || c == "_" || c == "-" || c == "+";
    }

    /// @dev Words of the HTTP routes, and of routes that may follow.
    function _isReserved(bytes calldata segment) private pure returns (bool) {
        if (segment.length > 8) return false;
        bytes8 word = bytes8(segment);
        return word == "api" || word == "assets" || word == "audits" || word == "blobs" || word == "config" || word == "docs"
            || word == "events" || word == "explorer" || word == "health" || word == "index" || word == "infer"
            || word == "jobs" || word == "live" || word == "manifest" || word == "metrics" || word == "models"
            || word == "nodes" || word == "og" || word == "openapi" || word == "quote" || word == "ready"
            || word == "receipts" || word == "static" || word == "stats" || word == "status" || word == "v1" || word == "v2"
            || word == "versions";
    }
}
