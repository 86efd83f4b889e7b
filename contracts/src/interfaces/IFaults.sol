// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Assignment, Group, Job, Leaf, Receipt} from "../libraries/Structs.sol";
import {IBounties} from "./IBounties.sol";

/// @notice A leaf of a posted batch, with its proof.
struct LeafProof {
    bytes32 batchId;
    Group[] groups;
    uint256[] atRisk;
    Leaf leaf;
    bytes32[] proof;
}

/// @notice A leaf with its receipt, and the gateway's assignment of that attempt.
struct Attempt {
    LeafProof leaf;
    Receipt receipt;
    Assignment assignment;
    /// @dev By the gateway of the leaf's group, or its signing key at `signedBlock`, at most 8,191 blocks before the batch's.
    bytes signature;
    uint48 signedBlock;
}

/// @notice Kinds of faults that signatures and posted batches prove by themselves.
enum Fault {
    /// @dev Two receipts of one job, attempt and session with different outputs or prices.
    Equivocation,
    /// @dev A leaf that contradicts its receipt.
    FalseReceipt,
    /// @dev A leaf whose group or price contradicts its job: class, payer, gateway, token, module, price, audit fee.
    FalseLeaf,
    /// @dev Running totals that do not add up, a leaf below the least price, or two leaves with one index.
    FalseTotal,
    /// @dev One receipt twice in the worker's own batches.
    DoubleReceipt
}

/// @title Faults: proofs that need no jury
/// @notice A fault takes `slashBps` of the worker's stake, voids the leaves that are shown and suspends the worker. Within an epoch
/// (Unix day) one slash covers all faults of an account: later ones take the difference. The account that proves gets `bountyBps` of
/// it after the exit delay; the rest is burnt. So proving a fault of one's own pays less than leaving. A leaf in the worker's own
/// batch is its signed statement. Signers are the account itself or its signing key at the batch's block.
interface IFaults is IBounties {
    /// @notice Emitted once per fault: `id` is the leaf's hash, or the hash of worker, job, attempt and session.
    event FaultProven(
        address indexed worker, Fault indexed fault, bytes32 indexed id, address prover, uint256 slashed
    );
    /// @notice Emitted when a gateway pays the receipt of a second attempt, in OPG: to the payer, or a tenth to a late worker.
    event SecondAttemptPaid(bytes32 indexed leafHash, address indexed gateway, address indexed to, uint256 amount);
    /// @notice Emitted when a leaf that came too late for its job, or whose job lives too long, is void without a fault.
    event LateLeaf(bytes32 indexed batchId, bytes32 indexed leafHash, uint256 refunded);

    error NoFault();
    error AlreadyProven();
    error InvalidLeaf();
    error InvalidSignature();

    /// @notice Two signed receipts of one job, attempt and session. The signer is the worker or its signing key at `signedBlock`, one
    /// of the last 8,191 blocks: a worker cannot escape by a new key. Reverts where nothing is taken: from an account without stake, and
    /// after another fault of the epoch.
    function proveEquivocation(
        Receipt calldata a,
        bytes calldata signatureA,
        Receipt calldata b,
        bytes calldata signatureB,
        uint48 signedBlock
    ) external;
    /// @notice A leaf's receipt and another signed receipt of the same job, attempt and session. The signer is the worker or its signing
    /// key at `signedBlock`, at most 8,191 blocks before the batch's.
    function proveLeafEquivocation(
        LeafProof calldata leaf,
        Receipt calldata receipt,
        Receipt calldata other,
        bytes calldata signature,
        uint48 signedBlock
    ) external;
    function proveFalseReceipt(LeafProof calldata leaf, Receipt calldata receipt) external;
    /// @notice A leaf that contradicts its job is a fault. A leaf posted after `settleBy`, or of a job whose `settleBy` is more than
    /// the job lifetime after `executeBy`, is void only.
    function proveFalseLeaf(LeafProof calldata leaf, Job calldata job) external;
    /// @notice One leaf that contradicts its place: the first or last sum of its group, or the least price.
    function proveFalseSum(LeafProof calldata leaf) external;
    /// @notice Two leaves of one batch with one index, or neighbours in a group whose sums do not follow.
    function proveFalseTotal(LeafProof calldata a, LeafProof calldata b) external;
    /// @notice Two leaves of one job in batches of one worker. One receipt twice is a fault, and both leaves are void. Two receipts may
    /// come from two assignments that a worker without its memory cannot compare: the later leaf is void only.
    function proveDoubleJob(LeafProof calldata a, LeafProof calldata b) external;
    /// @notice Two receipts of one job in batches of two workers, both assigned by the gateway. In time is a batch by `answerBy` +
    /// 60 s. If `second` is late, its leaf is void and the gateway pays its worker a tenth. Else, if `first` is in time too and has the
    /// lower attempt, the gateway repays the payer, whose cheque paid both. Both leaves have the parties and the limits of their job:
    /// a gateway pays for no price, to no payer and after no attempt that it did not assign.
    function proveSecondAttempt(Attempt calldata first, Attempt calldata second, Job calldata job) external;

    function batches() external view returns (address);
    /// @notice Stake of an account that faults took in an epoch (Unix day).
    function slashedOf(address account, uint256 epoch) external view returns (uint256);
    function isProven(bytes32 id) external view returns (bool);
}
