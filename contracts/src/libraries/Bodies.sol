// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

struct Job {
    address requester;
    address gateway;
    address payer;
    address refundTo;
    address token;
    bytes32 modelId;
    bytes32 runtimeId;
    bytes32 inputHash;
    bytes32 paramsHash;
    bytes32 requestHash;
    /// @dev The only offer that the requester accepts; zero accepts any within `maxPrice`. The assignment names the applied offer.
    bytes32 offerHash;
    uint256 maxPrice;
    uint64 maxInputUnits;
    uint64 maxOutputUnits;
    uint16 auditBps;
    uint8 visibility;
    /// @dev Unix seconds.
    uint64 executeBy;
    /// @dev Unix seconds: a receipt that no batch holds by then is not payable.
    uint64 settleBy;
    bytes32 payment;
    bytes32 nonce;
}

struct Receipt {
    bytes32 jobHash;
    address worker;
    uint32 attempt;
    bytes32 outputHash;
    bytes32 streamRoot;
    uint64 inputUnits;
    uint64 outputUnits;
    uint256 price;
    uint8 finishReason;
    bytes32 engineFingerprint;
    /// @dev Unix milliseconds, reported by the worker and not verified.
    uint64 startedAt;
    uint64 finishedAt;
}

struct Offer {
    address worker;
    address token;
    bytes32 modelId;
    uint256 inputUnitPrice;
    uint256 outputUnitPrice;
    uint256 minimumPrice;
    uint16 gatewayFeeBps;
    uint16 burnBps;
    /// @dev Unix seconds until which the worker accepts new jobs under the offer. Not checked on chain: accepting the job is the
    /// worker's consent.
    uint64 validUntil;
}

/// @notice EIP-712 struct hashes. All members are static, so that ABI encoding is EIP-712's.
library Bodies {
    bytes32 internal constant JOB_TYPEHASH = keccak256(
        "Job(address requester,address gateway,address payer,address refundTo,address token,bytes32 modelId,bytes32 runtimeId,bytes32 inputHash,bytes32 paramsHash,bytes32 requestHash,bytes32 offerHash,uint256 maxPrice,uint64 maxInputUnits,uint64 maxOutputUnits,uint16 auditBps,uint8 visibility,uint64 executeBy,uint64 settleBy,bytes32 payment,bytes32 nonce)"
    );
    bytes32 internal constant ASSIGNMENT_TYPEHASH =
        keccak256("Assignment(bytes32 jobHash,address worker,uint32 attempt,bytes32 offerHash)");
    bytes32 internal constant RECEIPT_TYPEHASH = keccak256(
        "Receipt(bytes32 jobHash,address worker,uint32 attempt,bytes32 outputHash,bytes32 streamRoot,uint64 inputUnits,uint64 outputUnits,uint256 price,uint8 finishReason,bytes32 engineFingerprint,uint64 startedAt,uint64 finishedAt)"
    );
    bytes32 internal constant OFFER_TYPEHASH = keccak256(
        "Offer(address worker,address token,bytes32 modelId,uint256 inputUnitPrice,uint256 outputUnitPrice,uint256 minimumPrice,uint16 gatewayFeeBps,uint16 burnBps,uint64 validUntil)"
    );

    /// @dev Bytes that each member occupies, in order.
    bytes32 private constant JOB_WIDTHS = hex"1414141414202020202020200808020108082020";
    bytes32 private constant RECEIPT_WIDTHS = hex"201404202008082001200808";
    bytes32 private constant OFFER_WIDTHS = hex"141420202020020208";

    function hash(Job calldata job) internal pure returns (bytes32) {
        uint256 place;
        assembly ("memory-safe") {
            place := job
        }
        return _hash(JOB_TYPEHASH, place, 20, JOB_WIDTHS);
    }

    function hash(Receipt calldata receipt) internal pure returns (bytes32) {
        uint256 place;
        assembly ("memory-safe") {
            place := receipt
        }
        return _hash(RECEIPT_TYPEHASH, place, 12, RECEIPT_WIDTHS);
    }

    function hash(Offer calldata offer) internal pure returns (bytes32) {
        uint256 place;
        assembly ("memory-safe") {
            place := offer
        }
        return _hash(OFFER_TYPEHASH, place, 9, OFFER_WIDTHS);
    }

    function hashAssignment(bytes32 jobHash, address worker, uint32 attempt, bytes32 offerHash)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(ASSIGNMENT_TYPEHASH, jobHash, worker, attempt, offerHash));
    }

    /// @dev keccak256(abi.encode(typeHash, struct)), read from calldata. Solidity's own encoder is generated for each use and takes
    /// the contract over the size limit. Like that encoder, this reverts for members with bits beyond their type.
    function _hash(bytes32 typeHash, uint256 place, uint256 words, bytes32 widths) private pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore(m, typeHash)
            let size := shl(5, words)
            calldatacopy(add(m, 32), place, size)
            for { let i := 0 } lt(i, words) { i := add(i, 1) } {
                if shr(shl(3, byte(i, widths)), mload(add(m, shl(5, add(i, 1))))) { revert(0, 0) }
            }
            result := keccak256(m, add(size, 32))
        }
    }
}
