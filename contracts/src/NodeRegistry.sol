// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {INodeRegistry, Interval, Node, NodeRegistryParameters} from "./interfaces/INodeRegistry.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {OPG} from "./OPG.sol";
import {Roles} from "./libraries/Roles.sol";

/// @title NodeRegistry
/// @notice See {INodeRegistry}.
/// @dev Stake can be withdrawn only after {ISettlement-exitDelay}, which Settlement computes to be longer than the longest dispute,
/// and only while no batch of the account is open there.
contract NodeRegistry is INodeRegistry, ReentrancyGuardTransient {
    struct Seed {
        bytes32 commitment;
        bytes32 seed;
        bool revealed;
    }

    OPG public immutable opg;
    /// @notice The only contract that may {suspend} and {slash}.
    ISettlement public immutable settlement;
    uint256 public immutable gatewayStake;
    uint256 public immutable workerStake;
    uint256 public immutable auditorStake;
    uint64 public immutable maxSuspension;
    uint64 public immutable epochLength;

    address[] private _accounts;
    address[] private _auditors;
    mapping(address account => Node) private _nodes;
    mapping(address account => Interval[]) private _active;
    mapping(address account => Interval[]) private _suspended;
    mapping(address account => mapping(uint64 epoch => Seed)) private _seeds;

    constructor(OPG opg_, ISettlement settlement_, NodeRegistryParameters memory parameters) {
        require(parameters.epochLength != 0 && parameters.maxSuspension != 0, InvalidParameters());
        opg = opg_;
        settlement = settlement_;
        gatewayStake = parameters.gatewayStake;
        workerStake = parameters.workerStake;
        auditorStake = parameters.auditorStake;
        maxSuspension = parameters.maxSuspension;
        epochLength = parameters.epochLength;
    }

    modifier onlySettlement() {
        require(msg.sender == address(settlement), NotSettlement());
        _;
    }

    modifier onlyRegistered(address account) {
        require(_isRegistered(_nodes[account]), NotRegistered());
        _;
    }

    /// @inheritdoc INodeRegistry
    function register(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url, uint256 stakeAmount)
        external
        nonReentrant
    {
        Node storage node = _nodes[msg.sender];
        require(!_isRegistered(node), AlreadyRegistered());
        if (node.account == address(0)) {
            node.account = msg.sender;
            _accounts.push(msg.sender);
        }
        node.registeredAt = uint64(block.timestamp);
        node.retiredAt = 0;
        node.stake += uint128(stakeAmount);
        _describe(node, peerKey, peerProof, roles, url);
        emit NodeRegistered(msg.sender, peerKey, roles, url, peerProof);
        if (stakeAmount != 0) {
            emit StakeAdded(msg.sender, stakeAmount, node.stake);
            opg.transferFrom(msg.sender, address(this), stakeAmount);
        }
    }

    /// @inheritdoc INodeRegistry
    function update(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url)
        external
        onlyRegistered(msg.sender)
    {
        _describe(_nodes[msg.sender], peerKey, peerProof, roles, url);
        emit NodeUpdated(msg.sender, peerKey, roles, url, peerProof);
    }

    /// @inheritdoc INodeRegistry
    function topUp(address account, uint256 amount) external nonReentrant onlyRegistered(account) {
        require(amount != 0, AmountZero());
        Node storage node = _nodes[account];
        node.stake += uint128(amount);
        _sync(node);
        emit StakeAdded(account, amount, node.stake);
        opg.transferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc INodeRegistry
    function beginUnbond(uint256 amount) external onlyRegistered(msg.sender) {
        require(amount != 0, AmountZero());
        Node storage node = _nodes[msg.sender];
        uint256 required = requiredStake(node.roles);
        require(node.stake >= required + amount, StakeTooLow(required + amount, node.stake));
        _beginUnbond(node, uint128(amount));
    }

    /// @inheritdoc INodeRegistry
    function retire() external onlyRegistered(msg.sender) {
        Node storage node = _nodes[msg.sender];
        node.retiredAt = uint64(block.timestamp);
        if (node.stake != 0) _beginUnbond(node, node.stake);
        _sync(node);
        emit NodeRetired(msg.sender);
    }

    /// @inheritdoc INodeRegistry
    function withdraw() external nonReentrant {
        Node storage node = _nodes[msg.sender];
        uint256 amount = node.unbonding;
        require(amount != 0, AmountZero());
        require(block.timestamp >= node.unbondAt, StillUnbonding(node.unbondAt));
        uint256 open = settlement.openBatchesOf(msg.sender);
        require(open == 0, OpenLiabilities(open));
        node.unbonding = 0;
        emit StakeWithdrawn(msg.sender, amount);
        opg.transfer(msg.sender, amount);
    }

    /// @inheritdoc INodeRegistry
    function suspend(address account, uint64 until) external onlySettlement {
        Node storage node = _nodes[account];
        uint64 latest = uint64(block.timestamp) + maxSuspension;
        if (until > latest) until = latest;
        if (until <= node.suspendedUntil || until <= block.timestamp) return;
        // Suspensions stay disjoint and sorted, so that a binary search finds past ones.
        Interval[] storage past = _suspended[account];
        if (node.suspendedUntil >= block.timestamp && past.length != 0) past[past.length - 1].to = until;
        else past.push(Interval(uint64(block.timestamp), until, 0));
        node.suspendedUntil = until;
        emit NodeSuspended(account, until);
    }

    /// @inheritdoc INodeRegistry
    function slash(address account, uint256 amount, address bountyTo, uint16 bountyBps)
        external
        onlySettlement
        nonReentrant
        returns (uint256 taken)
    {
        require(bountyBps <= 5000, BountyTooHigh());
        Node storage node = _nodes[account];
        uint256 fromStake = amount < node.stake ? amount : node.stake;
        uint256 rest = amount - fromStake;
        uint256 fromUnbonding = rest < node.unbonding ? rest : node.unbonding;
        taken = fromStake + fromUnbonding;
        if (taken == 0) return 0;
        node.stake -= uint128(fromStake);
        node.unbonding -= uint128(fromUnbonding);
        _sync(node);
        uint256 bounty = (taken * bountyBps) / 10_000;
        emit NodeSlashed(account, taken, bountyTo, bounty);
        if (bounty != 0) opg.transfer(bountyTo, bounty);
        opg.burn(taken - bounty);
    }

    /// @inheritdoc INodeRegistry
    function commitSeed(uint64 epoch, bytes32 commitment) external {
        require(isActive(msg.sender, Roles.AUDITOR), NotRegistered());
        require(epoch > currentEpoch(), EpochBegun(epoch));
        require(commitment != 0, WrongSeed());
        Seed storage seed = _seeds[msg.sender][epoch];
        require(seed.commitment == 0, AlreadyCommitted(epoch));
        seed.commitment = commitment;
        emit SeedCommitted(msg.sender, epoch, commitment);
    }

    /// @inheritdoc INodeRegistry
    function revealSeed(uint64 epoch, bytes32 seed) external {
        require(epoch < currentEpoch(), EpochNotOver(epoch));
        Seed storage committed = _seeds[msg.sender][epoch];
        require(!committed.revealed && committed.commitment == seedCommitment(msg.sender, epoch, seed), WrongSeed());
        committed.seed = seed;
        committed.revealed = true;
        emit SeedRevealed(msg.sender, epoch, seed);
    }

    /// @inheritdoc INodeRegistry
    function wasActive(address account, uint8 role, uint64 time) external view returns (bool) {
        (bool active, uint8 roles) = _at(_active[account], time);
        if (!active || roles & role == 0) return false;
        (bool suspended,) = _at(_suspended[account], time);
        return !suspended;
    }

    /// @inheritdoc INodeRegistry
    function isActive(address account, uint8 role) public view returns (bool) {
        Node storage node = _nodes[account];
        return _isRegistered(node) && node.roles & role != 0 && node.stake >= requiredStake(node.roles)
            && node.suspendedUntil <= block.timestamp;
    }

    /// @inheritdoc INodeRegistry
    function wasEver(address account, uint8 role) external view returns (bool) {
        return _nodes[account].rolesEver & role != 0;
    }

    /// @inheritdoc INodeRegistry
    function slashableOf(address account) external view returns (uint256) {
        return uint256(_nodes[account].stake) + _nodes[account].unbonding;
    }

    /// @inheritdoc INodeRegistry
    function getNode(address account) external view returns (Node memory) {
        return _nodes[account];
    }

    /// @inheritdoc INodeRegistry
    function nodeCount() external view returns (uint256) {
        return _accounts.length;
    }

    /// @inheritdoc INodeRegistry
    function nodeAt(uint256 i) external view returns (address) {
        return _accounts[i];
    }

    /// @inheritdoc INodeRegistry
    function auditorCount() external view returns (uint256) {
        return _auditors.length;
    }

    /// @inheritdoc INodeRegistry
    function auditorAt(uint256 i) external view returns (address) {
        return _auditors[i];
    }

    /// @inheritdoc INodeRegistry
    function activeAuditors() external view returns (address[] memory auditors) {
        auditors = new address[](_auditors.length);
        uint256 count;
        for (uint256 i; i < auditors.length; ++i) {
            if (isActive(_auditors[i], Roles.AUDITOR)) auditors[count++] = _auditors[i];
        }
        assembly ("memory-safe") {
            mstore(auditors, count)
        }
    }

    /// @inheritdoc INodeRegistry
    function requiredStake(uint8 roles) public view returns (uint256 required) {
        if (roles & Roles.GATEWAY != 0) required += gatewayStake;
        if (roles & Roles.WORKER != 0) required += workerStake;
        if (roles & Roles.AUDITOR != 0) required += auditorStake;
    }

    /// @inheritdoc INodeRegistry
    function activeIntervals(address account) external view returns (Interval[] memory) {
        return _active[account];
    }

    /// @inheritdoc INodeRegistry
    function suspendedIntervals(address account) external view returns (Interval[] memory) {
        return _suspended[account];
    }

    /// @inheritdoc INodeRegistry
    function currentEpoch() public view returns (uint64) {
        return uint64(block.timestamp) / epochLength;
    }

    /// @inheritdoc INodeRegistry
    function seedCommitment(address account, uint64 epoch, bytes32 seed) public pure returns (bytes32) {
        return keccak256(abi.encode(account, epoch, seed));
    }

    /// @inheritdoc INodeRegistry
    function seedOf(address account, uint64 epoch)
        external
        view
        returns (bytes32 commitment, bytes32 seed, bool revealed)
    {
        Seed storage s = _seeds[account][epoch];
        return (s.commitment, s.seed, s.revealed);
    }

    function _isRegistered(Node storage node) private view returns (bool) {
        return node.registeredAt != 0 && node.retiredAt == 0;
    }

    function _describe(
        Node storage node,
        bytes32 peerKey,
        bytes calldata peerProof,
        uint8 roles,
        string calldata url
    ) private {
        require(roles != 0 && roles < 16, InvalidRoles());
        require(bytes(url).length <= 256, InvalidUrl());
        require(peerKey != 0, InvalidPeerKey());
        require(peerProof.length != 0 && peerProof.length <= 128, InvalidPeerProof());
        uint256 required = requiredStake(roles);
        require(node.stake >= required, StakeTooLow(required, node.stake));
        node.peerKey = peerKey;
        node.peerProof = peerProof;
        node.url = url;
        node.roles = roles;
        if (roles & Roles.AUDITOR != 0 && node.rolesEver & Roles.AUDITOR == 0) _auditors.push(node.account);
        node.rolesEver |= roles;
        _sync(node);
    }

    function _beginUnbond(Node storage node, uint128 amount) private {
        node.stake -= amount;
        node.unbonding += amount;
        node.unbondAt = uint64(block.timestamp) + settlement.exitDelay();
        emit UnbondBegun(node.account, amount, node.unbondAt);
    }

    /// @dev Closes and opens intervals so that the last one describes the present.
    function _sync(Node storage node) private {
        uint8 roles = _isRegistered(node) && node.stake >= requiredStake(node.roles) ? node.roles : 0;
        Interval[] storage past = _active[node.account];
        uint256 length = past.length;
        uint8 before = length != 0 && past[length - 1].to == 0 ? past[length - 1].roles : 0;
        if (roles == before) return;
        uint64 time = uint64(block.timestamp);
        if (before != 0) past[length - 1].to = time;
        if (roles != 0) past.push(Interval(time, 0, roles));
    }

    /// @dev Whether an interval contains `time`, and its roles. Intervals are sorted and disjoint.
    function _at(Interval[] storage intervals, uint64 time) private view returns (bool, uint8) {
        uint256 low;
        uint256 high = intervals.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (intervals[middle].from <= time) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return (false, 0);
        Interval storage last = intervals[low - 1];
        return (last.to == 0 || time < last.to, last.roles);
    }
}
