// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice A request for work. Signed by the requester, or by the gateway for work that it sells or sponsors.
struct Job {
    address requester;
    address gateway;
    /// @dev Pays the leaf and is the only account that is refunded.
    address payer;
    /// @dev Key of the client. It may open cases; zero if the requester is the only one.
    address client;
    address token;
    /// @dev Settlement module, see {IModule}.
    address module;
    bytes32 modelId;
    /// @dev Hash of the accepted runtimes: keccak256 of their ids, ascending and concatenated.
    bytes32 runtimes;
    bytes32 inputHash;
    bytes32 paramsHash;
    bytes32 requestHash;
    /// @dev The only offer that the requester accepts; zero accepts any within `maxPrice`.
    bytes32 offerHash;
    /// @dev keccak256(r), r the random value of the requester's own draw of auditors; zero without one.
    bytes32 orderCommit;
    /// @dev Reference of an outside payment (x402); zero when paid from the Escrow.
    bytes32 payment;
    bytes32 nonce;
    uint256 maxPrice;
    /// @dev On top of the price, smallest units of `token`.
    uint256 auditFee;
    uint64 maxInputUnits;
    uint64 maxOutputUnits;
    /// @dev Unix seconds: a worker must not begin later.
    uint64 executeBy;
    /// @dev Unix seconds: a receipt that is in no batch by then is void.
    uint64 settleBy;
    /// @dev Share of leaves that each drawn auditor checks, in 1/10,000: 0, 100, 1,000 or 10,000.
    uint16 auditClass;
    /// @dev 0 public, 1 named auditors, 2 none.
    uint8 visibility;
}

/// @notice A gateway's choice of a worker for one attempt, signed by the gateway.
struct Assignment {
    bytes32 jobHash;
    address worker;
    /// @dev Drawn at every start of the worker's process: an attempt of an earlier session cannot run again.
    bytes32 session;
    bytes32 offerHash;
    /// @dev Unix seconds: the answer is due.
    uint64 answerBy;
    uint32 attempt;
}

/// @notice A worker's statement about one run, signed by the worker.
struct Receipt {
    bytes32 jobHash;
    address worker;
    bytes32 session;
    bytes32 runtimeId;
    /// @dev keccak256(abi.encode(salt, root)): the output's salt, and the root of the unsalted list of output tensors. The hashes
    /// of a job's inputs, parameters and request have the same form, each with a salt of its own.
    bytes32 outputHash;
    /// @dev keccak256(abi.encode(salt)), the output's salt.
    bytes32 outputSaltHash;
    bytes32 streamRoot;
    bytes32 engineFingerprint;
    uint256 price;
    uint64 inputUnits;
    uint64 outputUnits;
    /// @dev Unix milliseconds, reported by the worker. No rule depends on them.
    uint64 startedAt;
    uint64 finishedAt;
    uint32 attempt;
    uint8 finishReason;
}

/// @notice A price list for one model, signed by the worker.
struct Offer {
    address worker;
    address token;
    address module;
    bytes32 modelId;
    bytes32 runtimeId;
    uint256 inputUnitPrice;
    uint256 outputUnitPrice;
    uint256 minimumPrice;
    /// @dev Fee of one check of one leaf by one auditor.
    uint256 checkFee;
    /// @dev Unix seconds.
    uint64 validUntil;
}

/// @notice A payer's cumulative promise for one gateway and one worker, signed by the payer.
struct Cheque {
    address module;
    address payer;
    address gateway;
    address worker;
    address token;
    /// @dev Sum of prices and audit fees of all groups under this cheque's epoch and class, the latest included.
    uint256 cumulative;
    /// @dev Chosen by the payer: amounts of different epochs are counted apart.
    uint64 epoch;
    /// @dev Shares of the price in 1/10,000.
    uint16 gatewayFeeBps;
    uint16 burnBps;
    /// @dev Of the groups that it pays, see {Job-auditClass}: amounts of different classes are counted apart.
    uint16 auditClass;
    /// @dev 0 listed, 1 totals.
    uint8 postingMode;
}

/// @notice An auditor's outcomes for one batch, signed by the auditor.
struct Summary {
    bytes32 batchId;
    address auditor;
    /// @dev Root of a Merkle tree over {OutcomeLeaf}s, in the order of their indices.
    bytes32 outcomesRoot;
    /// @dev keccak256 of the bitmap: bit i % 8 (least significant first) of byte i / 8 is set if leaf i was checked.
    bytes32 bitmapHash;
    /// @dev Eight counts of 32 bits, the first in the highest bits: match, within, mismatch, failed, not served, inconclusive,
    /// not checked, 0.
    bytes32 counts;
    bytes32 fingerprint;
    uint8 round;
}

/// @notice An auditor's outcome for one leaf that the draw gave to it: a leaf of {Summary-outcomesRoot}, hashed as
/// keccak256(abi.encode(leaf)). The tree has the form of a batch's tree.
struct OutcomeLeaf {
    bytes32 receiptHash;
    /// @dev keccak256(abi.encode(auditor, salt, root)): the output's salt and the root of the auditor's own output. Zero without one.
    bytes32 tag;
    /// @dev Index of the leaf in its batch; outcome leaves ascend by it.
    uint32 index;
    /// @dev Number of earlier leaves of this summary with the same outcome: 0, 1, 2, …
    uint32 ordinal;
    /// @dev 0 match, 1 within, 2 mismatch, 3 failed, 4 not served, 5 inconclusive, 6 not checked. The leaf counts as checked, and its
    /// bit is set, for 0 to 3.
    uint8 outcome;
    /// @dev Distance from the receipt's output: 0 none or not comparable, d at most 2^(d - 128), 255 above 2^126.
    uint8 distance;
}

/// @notice One receipt in a batch.
struct Leaf {
    bytes32 receiptHash;
    bytes32 jobHash;
    uint128 price;
    uint128 auditFee;
    /// @dev Sums over the group's leaves up to this one, itself included.
    uint128 runningPrice;
    uint128 runningAudit;
    uint32 index;
    uint16 group;
}

/// @notice The leaves of one payer, gateway, token and class: a contiguous run of a batch.
struct Group {
    address payer;
    address gateway;
    address token;
    uint128 priceTotal;
    uint128 auditTotal;
    /// @dev Fee of one check, from the worker's offer. The worker pays the checks that `auditTotal` does not cover.
    uint128 checkFee;
    /// @dev Of the cheque.
    uint256 cumulative;
    uint64 epoch;
    uint32 count;
    uint16 auditClass;
    uint16 gatewayFeeBps;
    uint16 burnBps;
}
