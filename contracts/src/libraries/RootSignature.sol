// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

/// @notice A signature under a root: one signature covers the receipts, or the assignments, of a turn of the signer's event loop.
/// Its form: 65 bytes that sign the {ROOT}, 4 bytes with the number of objects, 1 byte with their kind, the path in words of 32
/// bytes. The tree has the form of a batch's tree over keccak256(abi.encode(digest)). The digest itself binds the type: the kind
/// need not be compared here. Cheques, reservations, jobs and summaries are never signed so.
library RootSignature {
    bytes32 internal constant ROOT = keccak256("Root(address signer,bytes32 root,uint32 count,uint8 kind)");

    uint256 private constant PLAIN = 65;
    uint256 private constant HEAD = 70;
    uint256 private constant MAX_PATH = 16;

    /// @notice Whether the signature has this form. Another one covers its object by itself, or is none.
    function isRooted(bytes calldata signature) internal pure returns (bool) {
        uint256 length = signature.length;
        return length > HEAD && (length - HEAD) % 32 == 0 && (length - HEAD) / 32 <= MAX_PATH;
    }

    /// @notice The 65 bytes that sign the root.
    function plain(bytes calldata signature) internal pure returns (bytes calldata) {
        return signature[:PLAIN];
    }

    /// @notice Struct hash of the root that covers `digest`, for a signature of this form.
    /// @param account In whose name the object is signed.
    function structHash(address account, bytes32 digest, bytes calldata signature)
        internal
        pure
        returns (bytes32)
    {
        bytes32 node = keccak256(abi.encode(digest));
        for (uint256 i = HEAD; i < signature.length; i += 32) {
            node = Hashes.commutativeKeccak256(node, bytes32(signature[i:i + 32]));
        }
        uint256 count = uint32(bytes4(signature[PLAIN:HEAD - 1]));
        return keccak256(abi.encode(ROOT, account, node, count, uint8(signature[HEAD - 1])));
    }
}
