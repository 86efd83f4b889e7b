// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice The public draw: all values follow from a block's hash. `packages/protocol` computes the same; shared vectors compare.
library Draw {
    /// @notice Number of places that a draw tries at most.
    uint256 internal constant TRIES = 64;
    /// @notice Rate of a leaf that every drawn auditor checks.
    uint256 internal constant ALWAYS = 1 << 64;
    /// @dev EIP-2935: serves the hashes of the last 8,191 blocks to callers that send a block number as 32 bytes.
    address internal constant HISTORY = 0x0000F90827F1C53a10cb7A02335B175320002935;
    uint256 private constant HISTORY_GAS = 20_000;

    /// @notice Hash of a past block: one of the last 256, or of the last 8,191 on chains with EIP-2935. Zero for all others.
    function blockHash(uint256 blockNumber) internal view returns (bytes32 result) {
        result = blockhash(blockNumber);
        if (result != 0 || blockNumber >= block.number) return result;
        (bool ok, bytes memory data) = HISTORY.staticcall{gas: HISTORY_GAS}(abi.encode(blockNumber));
        if (ok && data.length == 32) result = bytes32(data);
    }

    /// @notice Seed of a batch's round, or of a case's rung.
    function seed(bytes32 blockHash, bytes32 id, uint256 round) internal pure returns (bytes32) {
        return keccak256(abi.encode(blockHash, id, round));
    }

    /// @notice Index of the `attempt`-th place that a draw tries. The modulo's bias is below 2^-200.
    function place(bytes32 seed_, uint256 attempt, uint256 length) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed_, attempt))) % length;
    }

    /// @notice Share of leaves that a drawn account checks, of 2^64: the class's, or 3 · price / (k · atRisk) if that is larger.
    /// Class 0 is never checked.
    /// @param auditClass in 1/10,000
    /// @param atRisk the worker's pay and bond at risk, in the token of `price`
    function rate(uint256 auditClass, uint256 price, uint256 drawn, uint256 atRisk) internal pure returns (uint256) {
        if (auditClass == 0) return 0;
        uint256 byClass = (auditClass * ALWAYS) / 10_000;
        uint256 most = drawn * atRisk;
        if (3 * price >= most) return ALWAYS;
        uint256 byRisk = (3 * price * ALWAYS) / most;
        return byClass > byRisk ? byClass : byRisk;
    }

    /// @notice Whether `account` checks leaf `index` at this rate.
    function isAudited(bytes32 seed_, address account, uint256 index, uint256 rate_) internal pure returns (bool) {
        return uint256(keccak256(abi.encode(seed_, account, index))) >> 192 < rate_;
    }
}
